package io.recourse.operate.jdbc;

import io.recourse.studio.StepTime;
import io.recourse.studio.StepTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ended waits by the days that were counted and the turns of the trail since; what waits now from
 * the engine. Lengths are told to a twentieth, the longest as it was.
 */
@Repository
class JdbcStepTimes implements StepTimes {

  /**
   * Days and what is behind them are told by one mark, that of this statement; the one read before
   * says from where on to look.
   */
  private static final String BEHIND_THE_DAYS =
      """
      e.turn >= :from and e.turn >= (select turn from step_day_mark) and e.at >= :day::timestamptz
        and e.data like '%"process":"' || :process || '"%'\
      """;

  private static final String SUMMED =
      "with "
          + EndedWaits.counted(BEHIND_THE_DAYS)
          + """
          , every as (
            select element, bucket, ended, breached, longest from step_day
            where process = :process and version = :version
              and day >= (:day::timestamptz at time zone 'UTC')::date
            union all
            select element, bucket, ended, breached, longest from counted
            where process = :process and version = :version
          ), summed as (
            select element, bucket, sum(ended) as ended, sum(breached) as breached,
              max(longest) as longest
            from every group by 1, 2
          ), ranked as (
            select *, sum(ended) over (partition by element order by bucket) as upto,
              sum(ended) over (partition by element) as total
            from summed
          ), over_times as (
            select element, max(total) as ended, sum(breached) as breached,
              max(longest) as longest,
              min(bucket) filter (where upto >= total * 0.5) as median,
              min(bucket) filter (where upto >= total * 0.9) as slow
            from ranked group by 1
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
          select element, coalesce(ended, 0) as ended, coalesce(breached, 0) as breached,
            coalesce(median, 0) as median, coalesce(slow, 0) as slow,
            coalesce(longest, 0) as longest, coalesce(running, 0) as running,
            coalesce(late, 0) as late
          from over_times full join running using (element)
          order by coalesce(ended, 0) * power(1.05, coalesce(median, 0)) desc, running desc, element
          """;

  private final JdbcClient jdbc;

  JdbcStepTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<StepTime> of(String process, int version, Instant from, Instant now) {
    long atLeast = jdbc.sql("select turn from step_day_mark").query(Long.class).single();
    return jdbc.sql(SUMMED)
        .param("process", process)
        .param("version", version)
        .param("day", Timestamp.from(from.truncatedTo(ChronoUnit.DAYS)))
        .param("now", Timestamp.from(now))
        .param("from", atLeast)
        .query(JdbcStepTimes::step)
        .list();
  }

  private static StepTime step(ResultSet row, int i) throws SQLException {
    long longest = row.getLong("longest");
    return new StepTime(
        row.getString("element"),
        row.getString("element"),
        row.getLong("ended"),
        row.getLong("breached"),
        Math.min(longest, EndedWaits.seconds(row.getInt("median"))),
        Math.min(longest, EndedWaits.seconds(row.getInt("slow"))),
        longest,
        row.getLong("running"),
        row.getLong("late"),
        0,
        null);
  }
}
