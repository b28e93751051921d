package io.recourse.studio.jdbc;

import io.recourse.studio.StepTime;
import io.recourse.studio.StepTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ended waits from the trail, the newest first up to a bound; what waits now from the engine. A
 * wait that went on by another version counts for the one it ended by.
 */
@Repository
class JdbcStepTimes implements StepTimes {

  private static final int MOST_EVENTS = 200_000;

  private final JdbcClient jdbc;

  JdbcStepTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<StepTime> of(String process, int version, Instant from, Instant now) {
    return jdbc.sql(
            """
            with told as (
              select type, at, data from published.trail
              where at >= :from and type in ('StepStarted', 'StepFinished', 'StepCancelled')
              order by at desc limit :most
            ), step as (
              select type, at, data::jsonb as data from told
              where data like '%"process":"' || :process || '"%'
            ), passed as (
              select (array_agg(data ->> 'element' order by at desc, type))[1] as element,
                max(at) filter (where type <> 'StepStarted')
                  - min(at) filter (where type = 'StepStarted') as took
              from step where data ->> 'process' = :process
              group by data ->> 'step'
              having max((data ->> 'version')::int) filter (where type <> 'StepStarted') = :version
            ), ended as (
              select element, count(*) as ended,
                round(percentile_cont(0.5) within group (order by extract(epoch from took))) as median,
                round(percentile_cont(0.9) within group (order by extract(epoch from took))) as slow,
                round(max(extract(epoch from took))) as longest
              from passed where took is not null group by 1
            ), running as (
              select e.act_id_ as element, count(*) as running,
                count(t.id_) filter (where t.due_date_ < :now) as late
              from act_ru_execution e
              join act_re_procdef d on d.id_ = e.proc_def_id_
              left join act_ru_task t on t.execution_id_ = e.id_
              where d.key_ = :process and d.version_ = :version and e.act_id_ is not null
                and e.is_active_
              group by 1
            )
            select element, coalesce(ended, 0) as ended, coalesce(median, 0) as median, coalesce(slow, 0) as slow,
              coalesce(longest, 0) as longest, coalesce(running, 0) as running,
              coalesce(late, 0) as late
            from ended full join running using (element)
            order by coalesce(ended, 0) * coalesce(median, 0) desc, running desc, element
            """)
        .param("process", process)
        .param("version", version)
        .param("from", DraftRow.time(from))
        .param("now", Timestamp.from(now))
        .param("most", MOST_EVENTS)
        .query(JdbcStepTimes::step)
        .list();
  }

  private static StepTime step(ResultSet row, int i) throws SQLException {
    return new StepTime(
        row.getString("element"),
        row.getString("element"),
        row.getLong("ended"),
        row.getLong("median"),
        row.getLong("slow"),
        row.getLong("longest"),
        row.getLong("running"),
        row.getLong("late"),
        0,
        null);
  }
}
