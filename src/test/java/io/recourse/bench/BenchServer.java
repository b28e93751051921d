package io.recourse.bench;

import io.recourse.platform.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL with durable commits for all; each has a database of its own in it. */
final class BenchServer implements AutoCloseable {

  /** How a contender reaches its tables: as the product does, or without any JDBC setting. */
  record Database(String name, String url) {

    String plainUrl() {
      return url.replace("reWriteBatchedInserts=true&", "");
    }
  }

  /** What a database was asked to do since the last {@link #forgetStatements}. */
  record Load(long statements, long transactions) {}

  private final EmbeddedDatabase server;
  private final JdbcClient jdbc;

  private BenchServer(EmbeddedDatabase server) {
    this.server = server;
    this.jdbc = JdbcClient.create(new DriverManagerDataSource(server.url(), "postgres", ""));
  }

  /** Starts it twice, because it counts statements only when told so before it starts. */
  static BenchServer start(Path folder) throws IOException {
    try (BenchServer first = new BenchServer(EmbeddedDatabase.start(folder))) {
      first.jdbc.sql("alter system set shared_preload_libraries = 'pg_stat_statements'").update();
    }
    BenchServer server = new BenchServer(EmbeddedDatabase.start(folder));
    server.jdbc.sql("create extension pg_stat_statements").update();
    return server;
  }

  Database create(String name) {
    jdbc.sql("create database " + name).update();
    String url = server.url().replace("/postgres?", "/" + name + "?");
    return new Database(name, RoundTrips.counted(url, name));
  }

  void forgetStatements() {
    jdbc.sql("select pg_stat_statements_reset()::text").query(String.class).optional();
  }

  Load loadOf(String database) {
    return jdbc.sql(
            """
            select coalesce(sum(calls) filter (where query !~* '^(begin|commit|rollback)'), 0)
                as statements,
              coalesce(sum(calls) filter (where query ~* '^begin'), 0) as transactions
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = ?
            """)
        .param(database)
        .query(Load.class)
        .single();
  }

  /** What this JVM and the server's processes of a database have used so far. */
  Effort effortFor(String database) {
    return Effort.soFar(
        jdbc.sql("select pid from pg_stat_activity where datname = ?")
            .param(database)
            .query(Long.class)
            .list());
  }

  /** The statements asked most often, each as "calls milliseconds text". */
  List<String> mostAsked(String database) {
    return jdbc.sql(
            """
            select s.calls || ' ' || round(s.total_exec_time) || ' ms '
              || left(regexp_replace(s.query, '\\s+', ' ', 'g'), 150)
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = ? order by s.calls desc limit 60
            """)
        .param(database)
        .query(String.class)
        .list();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
