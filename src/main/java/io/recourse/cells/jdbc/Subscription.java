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

  /**
   * The password of the other cell stands in the first statement only, which reaches nobody: what
   * can fail there fails in those that follow.
   */
  void follow(Publication publication) {
    run(
        "create subscription %s connection '%s' publication %s with (connect = false)"
            .formatted(name, publication.connection().replace("'", "''"), publication.name()));
    run("alter subscription " + name + " enable");
    run("alter subscription " + name + " refresh publication");
  }

  boolean hasAll() {
    return database
        .sql("select coalesce(bool_and(srsubstate = 'r'), false) from pg_subscription_rel")
        .query(Boolean.class)
        .single();
  }

  /** Whether or not the other server can be reached, which gives the slot up by itself. */
  void end() {
    if (isThere()) {
      run("alter subscription " + name + " disable");
      run("alter subscription " + name + " set (slot_name = none)");
      run("drop subscription " + name);
    }
  }

  private boolean isThere() {
    return database
        .sql(
            """
            select exists (
              select 1 from pg_subscription s join pg_database d on d.oid = s.subdbid
              where s.subname = ? and d.datname = current_database())
            """)
        .param(name)
        .query(Boolean.class)
        .single();
  }

  private void run(String statement) {
    int ignored = database.sql(statement).update();
  }
}
