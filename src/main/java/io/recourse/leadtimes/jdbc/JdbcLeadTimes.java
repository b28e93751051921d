package io.recourse.leadtimes.jdbc;

import io.recourse.leadtimes.LeadTime;
import io.recourse.leadtimes.LeadTimes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stages by the days that were counted and the turns of the trail since; whole cases as they stand,
 * for one that is opened again has not ended. Days and what is behind them are told by one mark,
 * that of the statement; the one read before says from where on to look.
 */
@Repository
class JdbcLeadTimes implements LeadTimes {

  private static final String BEHIND_THE_DAYS =
      "e.turn >= :from and e.turn >= (select turn from stage_day_mark)"
          + " and e.at >= :since::timestamptz";

  private static final String PER_MONTH =
      "with "
          + EndedStages.counted(BEHIND_THE_DAYS)
          + """
          , summed as (
            select to_char(day, 'YYYY-MM') as month, stage, bucket, sum(ended) as ended
            from (
              select stage, day, bucket, ended from stage_day
              where day >= (:since::timestamptz at time zone 'UTC')::date
              union all
              select stage, day, bucket, ended from counted) every
            group by 1, 2, 3
          ), ranked as (
            select *, sum(ended) over (partition by month, stage order by bucket) as upto,
              sum(ended) over (partition by month, stage) as total
            from summed
          ), told as (
            select month, stage, max(total) as number,
              round(power(1.05, min(bucket) filter (where upto >= total * 0.5) + 0.5) - 1)
                as median_seconds,
              round(power(1.05, min(bucket) filter (where upto >= total * 0.9) + 0.5) - 1)
                as slow_seconds
            from ranked group by 1, 2
            union all
            select to_char(closed_at at time zone 'UTC', 'YYYY-MM'), 'TOTAL', count(*),
              round(percentile_cont(0.5) within group (order by extract(epoch from closed_at - opened_at))),
              round(percentile_cont(0.9) within group (order by extract(epoch from closed_at - opened_at)))
            from published.service_case
            where type in ('RETURN', 'EXCHANGE') and closed_at >= :since::timestamptz
            group by 1)
          select * from told
          order by month, array_position(array['EVIDENCE', 'DECISION', 'GOODS_BACK', 'INSPECTION',
            'DIFFERENCE', 'REFUND', 'CONTEST', 'TOTAL'], stage)
          """;

  private final JdbcClient jdbc;

  JdbcLeadTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<LeadTime> since(Instant from) {
    long atLeast = jdbc.sql("select turn from stage_day_mark").query(Long.class).single();
    return jdbc.sql(PER_MONTH)
        .param("from", atLeast)
        .param("since", Timestamp.from(from))
        .query(
            (row, index) ->
                new LeadTime(
                    row.getString("month"),
                    row.getString("stage"),
                    row.getLong("number"),
                    row.getLong("median_seconds"),
                    row.getLong("slow_seconds")))
        .list();
  }
}
