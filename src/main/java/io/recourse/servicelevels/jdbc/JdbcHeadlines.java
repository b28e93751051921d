package io.recourse.servicelevels.jdbc;

import io.recourse.calendars.PeakHours;
import io.recourse.servicelevels.HeadlineQuestion;
import io.recourse.servicelevels.HeadlineRow;
import io.recourse.servicelevels.Headlines;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement over the cases of the period, however many rows it makes. */
@Repository
class JdbcHeadlines implements Headlines {

  /** A first answer is what meets the clock of it: docs/service-levels.md. */
  private static final String COUNTED =
      """
      with stretch as (
        select p.team, p.country,
          (d + make_interval(mins => p.opens)) at time zone p.zone as opens,
          (d + make_interval(mins => p.closes)) at time zone p.zone as closes
        from unnest(:teams::text[], :countries::text[], :begins::date[], :ends::date[],
          :zones::text[], :days::int[], :opens::int[], :closes::int[])
          as p (team, country, holds_from, holds_until, zone, weekday, opens, closes)
        cross join generate_series(holds_from::timestamp, holds_until - 1, interval '1 day') d
        where extract(isodow from d) = p.weekday),
      peak as materialized (
        select team, country,
          range_agg(tstzrange(least(opens, closes), greatest(opens, closes))) as hours
        from stretch group by 1, 2),
      arrived as (
        select coalesce(case :by when 'TEAM' then c.team when 'TYPE' then c.type else c.country end,
            '') as key, c.status, c.satisfaction,
          coalesce(c.opened_at <@ p.hours, false) as in_peak,
          extract(epoch from answer.at - c.opened_at) as seconds, term.state,
          k.speed, k.efficiency, k.fairness, k.attitude
        from published.service_case c
        left join published.case_marks k on k.case_number = c.number
        left join peak p on p.team = c.team and p.country = coalesce(c.country, '')
        left join lateral (
          select m.at from published.case_message m
          where m.case_number = c.number and m.direction = 'OUT' and not m.to_partner
            and (m.author_kind = 'STAFF' or exists (
              select from published.work_done d where d.case_number = m.case_number
                and d.ended_as = 'COMPLETED' and d.assignee is not null
                and d.ended_at between m.at - interval '1 minute' and m.at))
          order by m.at limit 1) answer on true
        left join lateral (
          select w.state from published.work_clock w
          where w.case_number = c.number and w.name = 'workFirstAnswer'
            and w.state in ('MET', 'BREACHED') limit 1) term on true
        where c.opened_at >= :from and c.opened_at < :until
          and (:team::text is null or c.team = :team) and (:type::text is null or c.type = :type)
          and (:country::text is null or c.country = :country))
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
      from arrived group by cube (key, in_peak) having count(*) > 0
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
    jdbc.sql(COUNTED)
        .param("teams", all(peaks, PeakHours::team))
        .param("countries", all(peaks, peak -> peak.country() == null ? "" : peak.country()))
        .param("begins", all(peaks, peak -> peak.from().toString()))
        .param("ends", all(peaks, peak -> peak.until().toString()))
        .param("zones", all(peaks, peak -> peak.zone().getId()))
        .param("days", all(peaks, peak -> String.valueOf(peak.day().getValue())))
        .param("opens", all(peaks, peak -> String.valueOf(peak.hours().from())))
        .param("closes", all(peaks, peak -> String.valueOf(peak.hours().to())))
        .param("by", question.by().name())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("team", question.team())
        .param("type", question.type())
        .param("country", question.country())
        .query(rows);
    return rows.read();
  }

  private static String[] all(List<PeakHours> peaks, Function<PeakHours, String> column) {
    return peaks.stream().map(column).toArray(String[]::new);
  }
}
