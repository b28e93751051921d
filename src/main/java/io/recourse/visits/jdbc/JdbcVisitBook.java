package io.recourse.visits.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.visits.SurveyAnswer;
import io.recourse.visits.Visit;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitOutcome;
import io.recourse.visits.VisitPlan;
import io.recourse.visits.VisitTry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps visits in {@code visit}, what was said in {@code visit_try} and {@code survey_answer}. */
@Repository
class JdbcVisitBook implements VisitBook {

  private final JdbcClient jdbc;

  JdbcVisitBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void plan(CaseNumber number, VisitPlan plan, Instant at) {
    jdbc.sql(
            """
            insert into visit (case_number, taken_up_at, occasion, about_case, strategy, channel)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            number.value(),
            Timestamp.from(at),
            plan.occasion().name(),
            plan.about() == null ? null : plan.about().value(),
            plan.strategy().name(),
            plan.channel().name())
        .update();
  }

  @Override
  public void takeUpAgain(CaseNumber number, Instant at) {
    jdbc.sql("update visit set taken_up_at = ?, channel = 'PHONE' where case_number = ?")
        .params(Timestamp.from(at), number.value())
        .update();
  }

  @Override
  public Optional<Visit> find(CaseNumber number) {
    return jdbc.sql("select * from visit where case_number = ?")
        .param(number.value())
        .query((row, at) -> VisitRows.visit(row))
        .optional();
  }

  @Override
  public boolean isSeenTo(CaseNumber solved) {
    return jdbc.sql("select exists (select 1 from visit where about_case = ?)")
        .param(solved.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<CaseNumber> unaskedRatedBelow(int score, int limit) {
    return jdbc.sql(
            """
            select v.case_number from visit v
            join published.solved_case s on s.number = v.about_case
            where v.channel = 'UNASKED' and s.satisfaction < ? order by s.closed_at limit ?
            """)
        .params(score, limit)
        .query((row, at) -> new CaseNumber(row.getString(1)))
        .list();
  }

  @Override
  public void add(CaseNumber number, VisitTry made) {
    jdbc.sql(
            """
            insert into visit_try (case_number, position, at, made_by, outcome, satisfied, score,
              comment, call_at, finding, hand_over)
            select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? from visit_try where case_number = ?
            """)
        .params(
            number.value(),
            Timestamp.from(made.at()),
            made.by(),
            made.outcome().name(),
            made.satisfied(),
            made.score(),
            made.comment(),
            VisitRows.timestamp(made.callAt()),
            made.finding(),
            made.handOver() == null ? null : made.handOver().name(),
            number.value())
        .update();
  }

  @Override
  public List<VisitTry> tries(CaseNumber number) {
    return jdbc.sql("select * from visit_try where case_number = ? order by position")
        .param(number.value())
        .query((row, at) -> VisitRows.made(row))
        .list();
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

  @Override
  public void add(CaseNumber number, SurveyAnswer answer) {
    jdbc.sql(
            """
            insert into survey_answer (case_number, position, at, csat, ces, nps, speed, fairness,
              attitude, comment)
            select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ? from survey_answer where case_number = ?
            """)
        .params(
            number.value(),
            Timestamp.from(answer.at()),
            answer.csat(),
            answer.ces(),
            answer.nps(),
            answer.speed(),
            answer.fairness(),
            answer.attitude(),
            answer.comment(),
            number.value())
        .update();
  }

  @Override
  public List<SurveyAnswer> answers(CaseNumber number) {
    return jdbc.sql("select * from survey_answer where case_number = ? order by position")
        .param(number.value())
        .query((row, at) -> VisitRows.answer(row))
        .list();
  }

  @Override
  public void handOver(CaseNumber number, CaseNumber matter) {
    set("matter = ?, matter_told = false", matter.value(), number);
  }

  @Override
  public List<CaseNumber> settled(int limit) {
    return jdbc.sql(
            """
            select v.case_number from visit v
            join published.case_standing m on m.number = v.matter and m.closed_at is not null
            join published.case_standing s on s.number = v.case_number and s.closed_at is null
            where not v.matter_told order by m.closed_at limit ?
            """)
        .param(limit)
        .query((row, at) -> new CaseNumber(row.getString(1)))
        .list();
  }

  @Override
  public void matterTold(CaseNumber number) {
    set("matter_told = ?", true, number);
  }

  @Override
  public void finding(CaseNumber number, String finding) {
    set("put_right = null, finding = ?", finding, number);
  }

  @Override
  public void putRight(CaseNumber number, String words) {
    set("put_right = ?", words, number);
  }

  private void set(String what, Object value, CaseNumber number) {
    jdbc.sql("update visit set " + what + " where case_number = ?")
        .params(value, number.value())
        .update();
  }
}
