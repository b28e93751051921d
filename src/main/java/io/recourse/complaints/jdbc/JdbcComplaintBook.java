package io.recourse.complaints.jdbc;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.Act;
import io.recourse.complaints.Complaint;
import io.recourse.complaints.ComplaintBook;
import io.recourse.complaints.Standing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps complaints in {@code complaint}, and whose hands were on them in {@code complaint_hand}.
 */
@Repository
class JdbcComplaintBook implements ComplaintBook {

  private static final String DECIDERS_BEFORE =
      """
      select d.person from published.service_case its
      join published.service_case c on c.order_number = its.order_number and c.number <> its.number
      join published.case_decider d on d.case_number = c.number
      where its.number = :number
      union
      select d.person from published.case_link l
      join published.case_decider d on d.case_number = l.parent
      where l.child = :number and l.kind = 'COMPLAINT'
      union
      select person from complaint_hand
      where case_number = :number and act = 'DECIDE' and at <= (
        select max(answered_at) from complaint_offer
        where case_number = :number and answer in ('ACCEPTED', 'EXPIRED'))
      """;
  private static final String PUT =
      """
      insert into complaint (case_number, standing, severity, scope, safety, may_spread, data_leak,
          assessment_note,
          findings, root_cause, outcome, remedy, amount, currency, decided_as, letter, review_note,
          reply)
      values (:number, :standing, :severity, :scope, :safety, :maySpread, :dataLeak,
          :note,
          :findings, :rootCause, :outcome, :remedy, :amount, :currency, :decidedAs, :letter, :reviewNote,
          :reply)
      on conflict (case_number) do update set
          standing = excluded.standing, severity = excluded.severity, scope = excluded.scope,
          safety = excluded.safety, may_spread = excluded.may_spread,
          data_leak = excluded.data_leak,
          assessment_note = excluded.assessment_note,
          findings = excluded.findings, root_cause = excluded.root_cause,
          outcome = excluded.outcome, remedy = excluded.remedy,
          amount = excluded.amount, currency = excluded.currency,
          decided_as = excluded.decided_as, letter = excluded.letter,
          review_note = excluded.review_note, reply = excluded.reply
      """;

  private final JdbcClient jdbc;

  JdbcComplaintBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Complaint> find(CaseNumber number) {
    return jdbc.sql("select * from complaint where case_number = ?")
        .param(number.value())
        .query((row, at) -> ComplaintRow.read(row))
        .optional();
  }

  @Override
  public void put(Complaint as) {
    jdbc.sql(PUT).params(ComplaintRow.write(as)).update();
  }

  @Override
  public void because(CaseNumber number, Reason reason) {
    jdbc.sql("insert into complaint (case_number, standing, reason) values (?, ?, ?)")
        .params(number.value(), Standing.ACKNOWLEDGED.name(), reason.name())
        .update();
  }

  @Override
  public Optional<Reason> reason(CaseNumber number) {
    return jdbc.sql("select reason from complaint where case_number = ? and reason is not null")
        .param(number.value())
        .query(Reason.class)
        .optional();
  }

  @Override
  public void did(CaseNumber number, Act act, String person, Instant at) {
    jdbc.sql("insert into complaint_hand (case_number, act, person, at) values (?, ?, ?, ?)")
        .params(number.value(), act.name(), person, Timestamp.from(at))
        .update();
  }

  @Override
  public Set<String> hands(CaseNumber number) {
    return jdbc.sql("select distinct person from complaint_hand where case_number = ?")
        .param(number.value())
        .query(String.class)
        .set();
  }

  @Override
  public Set<String> decidersBefore(CaseNumber number) {
    return jdbc.sql(DECIDERS_BEFORE).param("number", number.value()).query(String.class).set();
  }

  @Override
  public Optional<String> lastHand(CaseNumber number, Act act) {
    return jdbc.sql(
            """
            select person from complaint_hand where case_number = ? and act = ?
            order by id desc limit 1
            """)
        .params(number.value(), act.name())
        .query(String.class)
        .optional();
  }
}
