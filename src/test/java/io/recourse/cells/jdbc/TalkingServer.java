package io.recourse.cells.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A cell's PostgreSQL, whose log can be read. */
record TalkingServer(EmbeddedPostgres server, Path data) implements AutoCloseable {

  static final String ADMIN = "administrator";

  /** Found nowhere else. */
  static final String PASSWORD = "only-the-administrator-knows";

  static TalkingServer start(Path folder) throws IOException {
    Path data = folder.resolve("postgres");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofSeconds(60))
            .setDataDirectory(data)
            .setServerConfig("wal_level", "logical")
            .setServerConfig("max_worker_processes", "24")
            .setServerConfig("max_logical_replication_workers", "16")
            .setServerConfig("max_sync_workers_per_subscription", "8")
            .setServerConfig("timezone", "UTC")
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_directory", "said")
            .setLocaleConfig("locale", "C.UTF-8")
            .start();
    TalkingServer talking = new TalkingServer(server, data);
    talking.run(
        "postgres", "create role %s superuser login password '%s'".formatted(ADMIN, PASSWORD));
    return talking;
  }

  /** From now on it writes down whatever it is told. */
  void listen() {
    run("postgres", "alter system set log_statement = 'all'");
    run("postgres", "alter system set log_min_duration_statement = 0");
    run("postgres", "select pg_reload_conf()");
  }

  String log() {
    try (Stream<Path> files = Files.list(data.resolve("said"))) {
      return files.map(TalkingServer::read).collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void make(String tenant) {
    run("postgres", "create role %s login password 'of-%s'".formatted(tenant, tenant));
    run("postgres", "create database %s owner %s".formatted(tenant, tenant));
  }

  /** Whoever is on their way out is not waited for. */
  void drop(String tenant) {
    run("postgres", "drop database if exists %s with (force)".formatted(tenant));
  }

  boolean has(String database) {
    return in("postgres")
        .sql("select exists (select 1 from pg_database where datname = ?)")
        .param(database)
        .query(Boolean.class)
        .single();
  }

  long count(String database, String rows) {
    return in(database).sql("select count(*) from " + rows).query(Long.class).single();
  }

  void run(String database, String statement) {
    new JdbcTemplate(source(database)).execute(statement);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
  }

  private JdbcClient in(String database) {
    return JdbcClient.create(source(database));
  }

  private DataSource source(String database) {
    return new DriverManagerDataSource(url(database), "postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
