package io.recourse.maintenance.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.maintenance.Reading;
import io.recourse.maintenance.ReadingBook;
import io.recourse.maintenance.Threshold;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code reading_threshold}, {@code unit_reading} and {@code preventive_case}. */
@Repository
class JdbcReadingBook implements ReadingBook {

  private final JdbcClient jdbc;

  JdbcReadingBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void hold(String unitKey) {
    var unused =
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('readings ' || ?, 0))::text")
            .param(unitKey)
            .query(String.class)
            .single();
  }

  @Override
  public void rearm(String unitKey, String metric, BigDecimal atLeast, Instant at) {
    jdbc.sql(
            """
            update preventive_case set rearmed_at = ?
            where unit_key = ? and metric = ? and at_least = ? and rearmed_at is null
            """)
        .params(Timestamp.from(at), unitKey, metric, atLeast)
        .update();
  }

  @Override
  public List<Threshold> thresholds(String sku) {
    return jdbc.sql("select * from reading_threshold where sku = ? order by metric, at_least")
        .param(sku)
        .query(
            (row, at) ->
                new Threshold(
                    row.getString("sku"),
                    row.getString("metric"),
                    row.getBigDecimal("at_least"),
                    row.getBigDecimal("rearm_below"),
                    row.getString("advice")))
        .list();
  }

  @Override
  public void replace(String sku, String metric, List<Threshold> thresholds) {
    jdbc.sql("delete from reading_threshold where sku = ? and metric = ?")
        .params(sku, metric)
        .update();
    for (Threshold one : thresholds) {
      jdbc.sql(
              """
              insert into reading_threshold (sku, metric, at_least, rearm_below, advice)
              values (?, ?, ?, ?, ?)
              """)
          .params(sku, metric, one.atLeast(), one.rearmBelow(), one.advice())
          .update();
    }
  }

  @Override
  public boolean keep(String unitKey, Reading reading) {
    return jdbc.sql(
                """
                insert into unit_reading (unit_key, metric, value, taken_at)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(unitKey, reading.metric(), reading.value(), Timestamp.from(reading.takenAt()))
            .update()
        == 1;
  }

  @Override
  public boolean isLatest(String unitKey, Reading reading) {
    return jdbc.sql(
            """
            select not exists (select from unit_reading
              where unit_key = ? and metric = ? and taken_at > ?)
            """)
        .params(unitKey, reading.metric(), Timestamp.from(reading.takenAt()))
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Reading> of(String unitKey, Instant before, int limit) {
    return jdbc.sql(
            """
            select * from (
              select * from unit_reading where unit_key = ? and taken_at < ?
              order by taken_at desc fetch first ? rows with ties) newest
            order by taken_at desc, metric
            """)
        .params(unitKey, Timestamp.from(before), limit)
        .query(
            (row, at) ->
                new Reading(
                    row.getString("metric"),
                    row.getBigDecimal("value"),
                    TimeColumn.instant(row, "taken_at")))
        .list();
  }

  @Override
  public boolean answer(String unitKey, String metric, BigDecimal atLeast) {
    return jdbc.sql(
                """
                insert into preventive_case (unit_key, metric, at_least) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(unitKey, metric, atLeast)
            .update()
        == 1;
  }

  @Override
  public void openedFor(String unitKey, String metric, BigDecimal atLeast, CaseNumber number) {
    jdbc.sql(
            """
            update preventive_case set case_number = ?
            where unit_key = ? and metric = ? and at_least = ? and rearmed_at is null
            """)
        .params(number.value(), unitKey, metric, atLeast)
        .update();
  }
}
