package io.recourse.cells.jdbc;

import io.recourse.engine.EngineSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of a tenant at the cell where it moves: all tables of its version, no rows. */
final class NextDatabase {

  private static final String ON_ITS_WAY = "a tenant on its way";

  private final CellServer from;
  private final CellServer to;
  private final String name;

  NextDatabase(CellServer from, CellServer to, String name) {
    this.from = from;
    this.to = to;
    this.name = name;
  }

  void make() {
    if (isOnItsWay()) {
      drop();
    }
    if (to.has(name)) {
      throw new IllegalStateException(
          "There is a database " + name + " at the next cell; whoever needs it no more drops it.");
    }
    makeRole();
    makeDatabase();
    makeTables();
    demandSameVersion();
    empty();
  }

  boolean isOnItsWay() {
    return to.jdbc()
        .sql(
            """
            select exists (
              select 1 from pg_database
              where datname = ? and shobj_description(oid, 'pg_database') = ?)
            """)
        .params(name, ON_ITS_WAY)
        .query(Boolean.class)
        .single();
  }

  void keep() {
    run(to.jdbc(), "comment on database %s is null".formatted(name));
  }

  /** With what followed the old one. */
  void drop() {
    new Subscription(to, name).end();
    run(to.jdbc(), "drop database %s with (force)".formatted(name));
  }

  /** With the password it has, which nobody has to know for that. */
  private void makeRole() {
    if (!has(to, name)) {
      run(to.jdbc(), "create role " + name);
    }
    String verifier =
        from.jdbc()
            .sql("select rolpassword from pg_authid where rolname = ? and not rolsuper")
            .param(name)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new IllegalStateException("No role " + name + " with a password."));
    run(to.jdbc(), "alter role %s nologin password '%s'".formatted(name, verifier));
  }

  private static boolean has(CellServer server, String role) {
    return server
        .jdbc()
        .sql("select exists (select 1 from pg_roles where rolname = ?)")
        .param(role)
        .query(Boolean.class)
        .single();
  }

  private void makeDatabase() {
    Map<String, Object> like =
        from.jdbc()
            .sql(
                """
                select pg_encoding_to_char(encoding) as letters, datcollate, datctype
                from pg_database where datname = ?
                """)
            .param(name)
            .query()
            .singleRow();
    run(
        to.jdbc(),
        "create database %s owner %s encoding '%s' lc_collate '%s' lc_ctype '%s' template template0"
            .formatted(
                name, name, like.get("letters"), like.get("datcollate"), like.get("datctype")));
    run(to.jdbc(), "comment on database %s is '%s'".formatted(name, ON_ITS_WAY));
  }

  private void makeTables() {
    MigrateResult made =
        Flyway.configure()
            .dataSource(to.source(name))
            .initSql("set role " + name)
            .locations("classpath:db/migration")
            .javaMigrations(new EngineSchema())
            .load()
            .migrate();
    if (!made.success) {
      throw new IllegalStateException("The tables of " + name + " were not made.");
    }
  }

  private void demandSameVersion() {
    if (!steps(from).equals(steps(to))) {
      throw new IllegalStateException(
          "The database of " + name + " is of another version than this program.");
    }
  }

  private List<String> steps(CellServer server) {
    return server
        .in(name)
        .sql(
            """
            select version || ' ' || checksum from flyway_schema_history
            where success and version is not null order by 1
            """)
        .query(String.class)
        .list();
  }

  /** Rows that come with the tables come from the tenant like all others. */
  private void empty() {
    String deletes =
        new DatabaseRows(to.in(name))
            .filled().stream().map(table -> "; delete from " + table).collect(Collectors.joining());
    run(to.in(name), "set session_replication_role = replica" + deletes);
  }

  private static void run(JdbcClient server, String statement) {
    int ignored = server.sql(statement).update();
  }
}
