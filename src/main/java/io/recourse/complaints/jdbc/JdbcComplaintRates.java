package io.recourse.complaints.jdbc;

import io.recourse.common.ReportedMonths;
import io.recourse.complaints.ComplaintRate;
import io.recourse.complaints.ComplaintRates;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A complaint about an order counts for each article of that order, one about a case for the team
 * of that case, any other for the team that has it. They are added up by the month; where more is
 * noted beside the months than is soon read, all of the time is counted as it stands.
 */
@Repository
class JdbcComplaintRates implements ComplaintRates {

  private static final int SOON_READ = 3_000;

  private static final String BY_MONTH =
      """
      select to_char(month, 'YYYY-MM') as key, sum(complaints) as complaints, sum(base) as base
      from complaint_count
      where counted_by = 'MONTH' and month >= (:from::timestamptz at time zone 'UTC')::date
      group by month having sum(complaints) <> 0 or sum(base) <> 0 order by month desc limit :most
      """;

  private static final String BY_KEY =
      """
      select key, sum(complaints) as complaints, sum(base) as base from complaint_count
      where counted_by = '%s' and month >= (:from::timestamptz at time zone 'UTC')::date
      group by key having sum(%s) > 0 order by complaints desc, key limit :most
      """;

  private final JdbcClient jdbc;

  JdbcComplaintRates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ComplaintRate> by(Dimension dimension, ReportedMonths months, int most) {
    return jdbc.sql(isSoonRead() ? added(dimension) : RatesAsTheyStand.SQL.get(dimension))
        .param("from", months.begin().atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, at) ->
                new ComplaintRate(
                    row.getString("key"), row.getLong("complaints"), row.getLong("base")))
        .list();
  }

  private boolean isSoonRead() {
    return jdbc.sql(
            "select count(*) <= :most from (select from complaint_change limit :most + 1) noted")
        .param("most", SOON_READ)
        .query(Boolean.class)
        .single();
  }

  /** A channel by which no complaint came is told too, an article or team without one is not. */
  private static String added(Dimension by) {
    return by == Dimension.MONTH
        ? BY_MONTH
        : BY_KEY.formatted(by, by == Dimension.CHANNEL ? "base" : "complaints");
  }
}
