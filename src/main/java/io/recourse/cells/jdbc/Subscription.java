package io.recourse.cells.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The next database follows the one that a tenant leaves. */
final class Subscription {

  private final JdbcClient database;
  private final String name;

  Subscription(CellServer server, String tenant) {
    this.database = server.in(tenant);
    this.name = "move_" + tenant;
  }

  void follow(Publication publication) {
    run(
        "create subscription %s connection '%s' publication %s"
            .formatted(name, publication.connection().replace("'", "''"), publication.name()));
  }

  boolean hasAll() {
    return database
        .sql("select coalesce(bool_and(srsubstate = 'r'), false) from pg_subscription_rel")
        .query(Boolean.class)
        .single();
  }

  /** Its slot at the other server goes with it. */
  void end() {
    run("drop subscription if exists " + name);
  }

  private void run(String statement) {
    int ignored = database.sql(statement).update();
  }
}
