package io.recourse.web.requests;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The database gives up the transactions that open cases of one order, as in a deadlock. */
final class LostRaces implements AutoCloseable {

  /** Nothing but the commit itself fails. */
  static final String AT_COMMIT = "deferred";

  private final JdbcClient sql;

  private LostRaces(JdbcClient sql) {
    this.sql = sql;
  }

  /** The counter is a sequence: what is rolled back stays counted. */
  static LostRaces of(JdbcClient sql, String order, String when, int times) {
    sql.sql("create sequence lost_race_run").update();
    sql.sql(
            """
            create function lose_race() returns trigger language plpgsql as $$ begin
              if nextval('lost_race_run') <= %d then
                raise exception 'deadlock detected' using errcode = 'deadlock_detected';
              end if;
              return null;
            end $$\
            """
                .formatted(times))
        .update();
    String trigger = when.equals(AT_COMMIT) ? "constraint trigger" : "trigger";
    String late = when.equals(AT_COMMIT) ? "deferrable initially deferred" : "";
    sql.sql(
            """
            create %s lose_race after insert on service_case %s
            for each row when (new.order_number = '%s') execute function lose_race()\
            """
                .formatted(trigger, late, order))
        .update();
    return new LostRaces(sql);
  }

  /** How often the work was begun. */
  int run() {
    return sql.sql("select last_value from lost_race_run").query(Integer.class).single();
  }

  @Override
  public void close() {
    sql.sql("drop trigger lose_race on service_case").update();
    sql.sql("drop function lose_race").update();
    sql.sql("drop sequence lost_race_run").update();
  }
}
