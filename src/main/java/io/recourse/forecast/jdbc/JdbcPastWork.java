package io.recourse.forecast.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.forecast.PastWork;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was measured, from the work that was done and from the trail of who took it. */
@Repository
class JdbcPastWork implements PastWork {

  private static final int NEWEST = 2000;

  private final JdbcClient sql;

  JdbcPastWork(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Instant> ended(String process, Instant since) {
    return sql.sql(
            """
            select ended_at from published.past_instance
            where process = ? and ended_at > ?
            """)
        .params(process, since.atOffset(ZoneOffset.UTC))
        .query((row, i) -> TimeColumn.instant(row, "ended_at"))
        .list();
  }

  @Override
  public Map<String, Integer> counts(Set<String> steps, Instant since) {
    Map<String, Integer> counts = new HashMap<>();
    sql.sql(
            """
            select task_key, count(*) as done from published.done_task
            where ended_at > :since and task_key = any(:steps) group by 1
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("steps", steps.toArray(String[]::new))
        .query(
            row -> {
              counts.put(row.getString("task_key"), row.getInt("done"));
            });
    return counts;
  }

  @Override
  public List<Done> timed(Set<String> steps, Set<String> teams, Instant since) {
    return sql.sql(
            """
            with done as (
              (select * from published.done_task
                where ended_at > :since and task_key = any(:steps)
                order by ended_at desc limit :newest)
              union
              (select * from published.done_task
                where ended_at > :since and team = any(:teams)
                order by ended_at desc limit :newest))
            select done.task_key, done.team, done.ended_at, max(taken.at) as taken_at
            from done join published.trail taken on taken.chain = done.case_number
            where taken.type in ('TaskClaimed', 'TaskAssigned') and taken.at <= done.ended_at
              and taken.data like '%' || done.task_id || '%'
            group by done.task_id, done.task_key, done.team, done.ended_at
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("steps", steps.toArray(String[]::new))
        .param("teams", teams.toArray(String[]::new))
        .param("newest", NEWEST)
        .query(
            (row, i) ->
                new Done(
                    row.getString("task_key"),
                    row.getString("team"),
                    TimeColumn.instant(row, "taken_at"),
                    TimeColumn.instant(row, "ended_at")))
        .list();
  }
}
