package io.recourse.servicelevels.jdbc;

import io.recourse.calendars.PeakHours;
import io.recourse.servicelevels.HeadlineQuestion;
import io.recourse.servicelevels.HeadlineRow;
import io.recourse.servicelevels.Headlines;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement over the cases of the period, however many rows it makes. */
@Repository
class JdbcHeadlines implements Headlines {

  private static final String COUNTED =
      "with "
          + PeakStretches.PEAK
          + ", "
          + ArrivedCases.where("c.opened_at >= :from and c.opened_at < :until")
          + """
          , asked as (
            select case :by when 'TEAM' then team when 'TYPE' then type else country end as key, *
            from arrived
            where (:team::text is null or team = :team) and (:type::text is null or type = :type)
              and (:country::text is null or country = :country))
          select key, in_peak, count(*) as arrived, count(seconds) as answered,
            round(percentile_cont(0.5) within group (order by seconds)) as median_seconds,
            round(percentile_cont(0.9) within group (order by seconds)) as slow_seconds,
            round(1000.0 * count(*) filter (where state = 'MET') / nullif(count(state), 0)) as in_time,
            round(1000.0 * count(*) filter (where status = 'CLOSED')
              / nullif(count(*) filter (where status <> 'WITHDRAWN'), 0)) as solved,
            count(satisfaction) as rated,
            round(1000.0 * count(*) filter (where satisfaction >= 4) / nullif(count(satisfaction), 0))
              as satisfied,
            round(avg(speed), 1) as speed, round(avg(efficiency), 1) as efficiency,
            round(avg(fairness), 1) as fairness, round(avg(attitude), 1) as attitude
          from asked group by cube (key, in_peak) having count(*) > 0
          order by grouping(key) desc, count(*) desc, key
          """;

  private final JdbcClient jdbc;

  JdbcHeadlines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Served> served(Instant from, Instant until) {
    return jdbc.sql(
            "select distinct team, country from published.service_case"
                + " where opened_at >= ? and opened_at < ?")
        .params(Timestamp.from(from), Timestamp.from(until))
        .query((row, index) -> new Served(row.getString("team"), row.getString("country")))
        .list();
  }

  @Override
  public List<HeadlineRow> of(
      HeadlineQuestion question, Instant from, Instant until, List<PeakHours> peaks) {
    HeadlineRows rows = new HeadlineRows();
    PeakStretches.bind(jdbc.sql(COUNTED), peaks)
        .param("by", question.by().name())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("team", question.team())
        .param("type", question.type())
        .param("country", question.country())
        .query(rows);
    return rows.read();
  }
}
