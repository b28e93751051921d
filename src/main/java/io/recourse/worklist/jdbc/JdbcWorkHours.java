package io.recourse.worklist.jdbc;

import io.recourse.worklist.WorkHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hours in {@code work_hour}; triggers note in {@code work_hour_change} what tasks do. */
@Repository
class JdbcWorkHours implements WorkHours {

  private final JdbcClient jdbc;

  JdbcWorkHours(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('work_hour'))::text")
        .query(String.class)
        .optional();
  }

  @Override
  public void addUp() {
    jdbc.sql(
            """
            with noted as (delete from work_hour_change returning team, due_hour, tasks, free)
            insert into work_hour as kept (team, due_hour, tasks, free)
            select team, due_hour, sum(tasks), sum(free) from noted
            group by team, due_hour having sum(tasks) <> 0 or sum(free) <> 0
            on conflict (team, due_hour)
              do update set tasks = kept.tasks + excluded.tasks, free = kept.free + excluded.free
            """)
        .update();
    jdbc.sql("delete from work_hour where tasks = 0 and free = 0").update();
  }
}
