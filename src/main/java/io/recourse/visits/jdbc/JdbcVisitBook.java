package io.recourse.visits.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitOutcome;
import io.recourse.visits.VisitTry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps visits in {@code visit} and their tries in {@code visit_try}. */
@Repository
class JdbcVisitBook implements VisitBook {

  private final JdbcClient jdbc;

  JdbcVisitBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(CaseNumber number, VisitTry made) {
    jdbc.sql(
            """
            insert into visit_try
              (case_number, position, at, made_by, outcome, satisfied, score, comment, call_at)
            select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ? from visit_try where case_number = ?
            """)
        .params(
            number.value(),
            Timestamp.from(made.at()),
            made.by(),
            made.outcome().name(),
            made.satisfied(),
            made.score(),
            made.comment(),
            timestamp(made.callAt()),
            number.value())
        .update();
  }

  @Override
  public List<VisitTry> tries(CaseNumber number) {
    return jdbc.sql("select * from visit_try where case_number = ? order by position")
        .param(number.value())
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public void takeUp(CaseNumber number, Instant at) {
    jdbc.sql(
            """
            insert into visit (case_number, taken_up_at) values (?, ?)
            on conflict (case_number) do update set taken_up_at = excluded.taken_up_at
            """)
        .params(number.value(), Timestamp.from(at))
        .update();
  }

  @Override
  public int count(CaseNumber number, VisitOutcome outcome) {
    return jdbc.sql(
            """
            select count(*) from visit_try t join visit v on v.case_number = t.case_number
            where t.case_number = ? and t.outcome = ? and t.at >= v.taken_up_at
            """)
        .params(number.value(), outcome.name())
        .query(Integer.class)
        .single();
  }

  private static VisitTry read(ResultSet row) throws SQLException {
    return new VisitTry(
        row.getTimestamp("at").toInstant(),
        row.getString("made_by"),
        VisitOutcome.valueOf(row.getString("outcome")),
        row.getObject("satisfied", Boolean.class),
        row.getObject("score", Integer.class),
        row.getString("comment"),
        instant(row.getTimestamp("call_at")));
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
