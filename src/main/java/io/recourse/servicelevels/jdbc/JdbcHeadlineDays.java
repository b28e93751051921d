package io.recourse.servicelevels.jdbc;

import io.recourse.calendars.PeakHours;
import io.recourse.common.Stretch;
import io.recourse.common.TimeColumn;
import io.recourse.common.TrailStretches;
import io.recourse.servicelevels.HeadlineDays;
import io.recourse.servicelevels.HeadlineHours;
import io.recourse.servicelevels.HeadlineQuestion;
import io.recourse.servicelevels.HeadlineRow;
import io.recourse.servicelevels.Headlines.Served;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Cases by the day they came, kept by the round, and those on which something happened since as
 * they stand. Both are told by one mark, that of the statement.
 */
@Repository
class JdbcHeadlineDays implements HeadlineDays {

  /** So few are counted as quickly as they stand. */
  private static final int FEW = 2_000;

  /** As many events as some rounds that did not run leave; behind more the cases are read. */
  private static final int FAR_BEHIND = 50_000;

  private final JdbcClient jdbc;
  private final TrailStretches trail;

  JdbcHeadlineDays(JdbcClient jdbc, TrailStretches trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  @Override
  public Optional<Stretch> next(int events) {
    return trail.next(mark(), events);
  }

  @Override
  public Optional<Span> span(Stretch stretch) {
    List<Served> served = in(stretch, jdbc.sql(HeadlineSql.SERVED_IN)).query(Served.class).list();
    return served.isEmpty()
        ? Optional.empty()
        : in(stretch, jdbc.sql(HeadlineSql.SPAN))
            .query(
                (row, at) ->
                    new Span(
                        TimeColumn.instant(row, "first"), TimeColumn.instant(row, "last"), served))
            .optional();
  }

  @Override
  public boolean count(Stretch stretch, HeadlineHours hours) {
    boolean first = pass(stretch);
    if (first) {
      in(stretch, PeakStretches.bind(jdbc.sql(HeadlineSql.COUNT), hours.peaks()))
          .param("first", hours.first())
          .param("mornings", hours.begins().stream().map(Instant::toString).toArray(String[]::new))
          .update();
    }
    return first;
  }

  @Override
  public boolean pass(Stretch stretch) {
    return in(stretch, jdbc.sql("update headline_mark set turn = :to where turn = :from")).update()
        == 1;
  }

  @Override
  public boolean suit(HeadlineQuestion question) {
    return jdbc.sql(
            """
            select (select count(*) from (
                select from published.case_turn t where t.turn >= m.turn limit :far + 1) behind) <= :far
              and (select coalesce(sum(arrived), 0) from headline_day
                where day between :first and :last) >= :few
            from headline_mark m
            """)
        .param("far", FAR_BEHIND)
        .param("few", FEW)
        .param("first", question.from())
        .param("last", question.to())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Served> servedSince(Instant from, Instant until) {
    return jdbc.sql(HeadlineSql.SERVED_SINCE)
        .param("mark", mark())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query(Served.class)
        .list();
  }

  @Override
  public List<HeadlineRow> of(
      HeadlineQuestion question, Instant from, Instant until, List<PeakHours> peaks) {
    HeadlineRows rows = new HeadlineRows();
    PeakStretches.bind(jdbc.sql(HeadlineSql.TOLD), peaks)
        .param("mark", mark())
        .param("by", question.by().name())
        .param("first", question.from())
        .param("last", question.to())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("team", question.team())
        .param("type", question.type())
        .param("country", question.country())
        .query(rows);
    return rows.read();
  }

  private long mark() {
    return jdbc.sql("select turn from headline_mark").query(Long.class).single();
  }

  private static StatementSpec in(Stretch stretch, StatementSpec asked) {
    return asked.param("from", stretch.from()).param("to", stretch.to());
  }
}
