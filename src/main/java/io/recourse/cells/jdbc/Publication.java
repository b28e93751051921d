package io.recourse.cells.jdbc;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database that a tenant leaves tells of its rows. */
final class Publication {

  /** Rows without a key can only be told by all they hold. */
  private static final String KEYLESS =
      """
      select c.oid::regclass::text from pg_class c
      where c.relkind = 'r' and c.relreplident = ? and c.relnamespace = 'public'::regnamespace
        and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)
      """;

  private static final Duration GIVEN_UP_WITHIN = Duration.ofSeconds(20);

  private final CellServer server;
  private final JdbcClient database;
  private final String tenant;

  Publication(CellServer server, String tenant) {
    this.server = server;
    this.database = server.in(tenant);
    this.tenant = tenant;
  }

  String name() {
    return "move_" + tenant;
  }

  String connection() {
    return server.connection(tenant);
  }

  void publish() {
    identify("d", "full");
    run("create publication " + name() + " for all tables");
    String ignored =
        database
            .sql("select slot_name from pg_create_logical_replication_slot(?, 'pgoutput')")
            .param(name())
            .query(String.class)
            .single();
  }

  /** Where its log ends; nobody writes any more. */
  String end() {
    return database.sql("select pg_current_wal_lsn()::text").query(String.class).single();
  }

  boolean isSentUpTo(String end) {
    return database
        .sql(
            """
            select coalesce(bool_and(confirmed_flush_lsn >= cast(? as pg_lsn)), false)
            from pg_replication_slots where slot_name = ?
            """)
        .params(end, name())
        .query(Boolean.class)
        .single();
  }

  /** Whoever still follows is cut off: a slot that stays keeps the log of its server for ever. */
  void withdraw() {
    run("drop publication if exists " + name());
    Patience.within(GIVEN_UP_WITHIN, "the slot is given up", this::giveUp);
    identify("f", "default");
  }

  /** Says whether there is none. */
  private boolean giveUp() {
    List<Boolean> ended =
        database
            .sql(
                """
                select pg_terminate_backend(active_pid) from pg_replication_slots
                where slot_name = ? and active
                """)
            .param(name())
            .query(Boolean.class)
            .list();
    if (ended.isEmpty()) {
      List<String> ignored =
          database
              .sql(
                  """
                  select pg_drop_replication_slot(slot_name)::text from pg_replication_slots
                  where slot_name = ? and not active
                  """)
              .param(name())
              .query(String.class)
              .list();
    }
    return database
        .sql("select not exists (select 1 from pg_replication_slots where slot_name = ?)")
        .param(name())
        .query(Boolean.class)
        .single();
  }

  private void identify(String by, String from) {
    database
        .sql(KEYLESS)
        .param(by)
        .query(String.class)
        .list()
        .forEach(table -> run("alter table " + table + " replica identity " + from));
  }

  private void run(String statement) {
    int ignored = database.sql(statement).update();
  }
}
