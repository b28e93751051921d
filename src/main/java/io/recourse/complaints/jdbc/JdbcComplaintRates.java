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

  private static final String BY_CHANNEL =
      """
      select key, sum(complaints) as complaints, sum(base) as base from complaint_count
      where counted_by = 'CHANNEL' and month >= (:from::timestamptz at time zone 'UTC')::date
      group by key having sum(base) > 0 order by complaints desc, key limit :most
      """;

  /** What is sold without a complaint is many times more, and is not read. */
  private static final String BY_COMPLAINED =
      """
      with complained as materialized (
        select key, sum(complaints) as complaints from complaint_count
        where counted_by = '%1$s' and month >= (:from::timestamptz at time zone 'UTC')::date
          and complaints <> 0
        group by key having sum(complaints) > 0 order by complaints desc, key limit :most)
      select key, complaints, coalesce(against.base, 0) as base from complained left join (
        select key, sum(base) as base from complaint_count
        where counted_by = '%1$s' and month >= (:from::timestamptz at time zone 'UTC')::date
          and key = any (array(select key from complained))
        group by key) against using (key)
      order by complaints desc, key
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
    return switch (by) {
      case MONTH -> BY_MONTH;
      case CHANNEL -> BY_CHANNEL;
      case ARTICLE, TEAM -> BY_COMPLAINED.formatted(by);
    };
  }
}
