package io.recourse.servicelevels.jdbc;

import io.recourse.calendars.PeakHours;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Peak hours as a table of stretches of time, {@code peak (team, country, hours)}. */
final class PeakStretches {

  static final String PEAK =
      """
      stretch as (
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
        from stretch group by 1, 2)\
      """;

  private PeakStretches() {}

  static StatementSpec bind(StatementSpec asked, List<PeakHours> peaks) {
    return asked
        .param("teams", all(peaks, PeakHours::team))
        .param("countries", all(peaks, peak -> peak.country() == null ? "" : peak.country()))
        .param("begins", all(peaks, peak -> peak.from().toString()))
        .param("ends", all(peaks, peak -> peak.until().toString()))
        .param("zones", all(peaks, peak -> peak.zone().getId()))
        .param("days", all(peaks, peak -> String.valueOf(peak.day().getValue())))
        .param("opens", all(peaks, peak -> String.valueOf(peak.hours().from())))
        .param("closes", all(peaks, peak -> String.valueOf(peak.hours().to())));
  }

  private static String[] all(List<PeakHours> peaks, Function<PeakHours, String> column) {
    return peaks.stream().map(column).toArray(String[]::new);
  }
}
