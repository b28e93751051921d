package io.recourse.nodes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which node finished which step: the engine's row of a step names who took it, and a trigger of
 * the test keeps that when the row is deleted.
 */
final class StepsTaken {

  private final JdbcClient sql;

  private StepsTaken(JdbcClient sql) {
    this.sql = sql;
  }

  static StepsTaken watched(JdbcClient sql) {
    var ignored =
        sql.sql(
                """
                create table step_taken (job text, owner text, at timestamptz default clock_timestamp());
                create function keep_step() returns trigger language plpgsql as $$
                begin
                  insert into step_taken (job, owner) values (old.id_, old.lock_owner_);
                  return old;
                end $$;
                create trigger keep_step after delete on act_ru_job for each row
                when (old.lock_owner_ is not null) execute function keep_step();
                """)
            .update();
    return new StepsTaken(sql);
  }

  /** One finished step. */
  record Taken(String job, String owner, java.time.Instant at) {}

  List<Taken> all() {
    return sql.sql("select job, owner, at from step_taken order by at")
        .query(
            (row, index) ->
                new Taken(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  /** Steps that somebody has taken and not finished. */
  List<Taken> underWay() {
    return sql.sql(
            "select id_, lock_owner_, clock_timestamp() from act_ru_job where lock_owner_ is not"
                + " null")
        .query(
            (row, index) ->
                new Taken(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  void forget() {
    var ignored = sql.sql("delete from step_taken").update();
  }
}
