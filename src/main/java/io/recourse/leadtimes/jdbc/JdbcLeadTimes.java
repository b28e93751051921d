package io.recourse.leadtimes.jdbc;

import io.recourse.leadtimes.LeadTime;
import io.recourse.leadtimes.LeadTimes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lead times from view {@code stage_lead_time}. */
@Repository
class JdbcLeadTimes implements LeadTimes {

  private static final String PER_MONTH =
      """
      select to_char(ended_at at time zone 'UTC', 'YYYY-MM') as month, stage, count(*) as number,
        round(percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at)))
          as median_seconds,
        round(percentile_cont(0.9) within group (order by extract(epoch from ended_at - started_at)))
          as slow_seconds
      from stage_lead_time
      where ended_at >= :from
      group by 1, 2
      order by 1, array_position(array['EVIDENCE', 'DECISION', 'GOODS_BACK', 'INSPECTION',
        'DIFFERENCE', 'REFUND', 'CONTEST', 'TOTAL'], stage)
      """;

  private final JdbcClient jdbc;

  JdbcLeadTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<LeadTime> since(Instant from) {
    return jdbc.sql(PER_MONTH)
        .param("from", from.atOffset(ZoneOffset.UTC))
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
