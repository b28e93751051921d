package io.recourse.regulatory.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import io.recourse.policy.ApprovalVerdict.Approval;
import io.recourse.regulatory.AuthorityComplaint;
import io.recourse.regulatory.Damages;
import io.recourse.regulatory.RegulatoryBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code authority_complaint} and {@code fraud_damages}. */
@Repository
class JdbcRegulatoryBook implements RegulatoryBook {

  private final JdbcClient jdbc;

  JdbcRegulatoryBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<AuthorityComplaint> complaint(CaseNumber number) {
    return jdbc.sql("select * from authority_complaint where case_number = ?")
        .param(number.value())
        .query(JdbcRegulatoryBook::complaint)
        .optional();
  }

  @Override
  public void keep(CaseNumber number, AuthorityComplaint complaint) {
    jdbc.sql(
            """
            insert into authority_complaint (case_number, authority, reference, received_at, taken_by, answered_at, answer)
            values (:number, :authority, :reference, :received, :taken, :answered, :answer)
            on conflict (case_number) do update set answered_at = excluded.answered_at, answer = excluded.answer
            """)
        .param("number", number.value())
        .param("authority", complaint.authority())
        .param("reference", complaint.reference())
        .param("received", at(complaint.receivedAt()))
        .param("taken", complaint.takenBy())
        .param("answered", at(complaint.answeredAt()))
        .param("answer", complaint.answer())
        .update();
  }

  @Override
  public Optional<Damages> damages(CaseNumber number) {
    return jdbc.sql("select * from fraud_damages where case_number = ?")
        .param(number.value())
        .query(JdbcRegulatoryBook::damages)
        .optional();
  }

  @Override
  public Optional<CaseNumber> withDamages(String orderNumber) {
    return jdbc.sql("select case_number from fraud_damages where order_number = ?")
        .param(orderNumber)
        .query(String.class)
        .optional()
        .map(CaseNumber::new);
  }

  @Override
  public void keep(CaseNumber number, String orderNumber, Damages damages) {
    jdbc.sql(
            """
            insert into fraud_damages (case_number, order_number, price, amount, currency, ground, findings, found_by, found_at,
              approval, finance, lead, paid_by, paid_ref, paid_at)
            values (:number, :order, :price, :amount, :currency, :ground, :findings, :by, :at, :approval, :finance, :lead,
              :payer, :ref, :paid)
            on conflict (case_number) do update set finance = excluded.finance, lead = excluded.lead,
              paid_by = excluded.paid_by, paid_ref = excluded.paid_ref, paid_at = excluded.paid_at
            """)
        .param("number", number.value())
        .param("order", orderNumber)
        .param("payer", damages.paidBy())
        .param("price", damages.price().amount())
        .param("amount", damages.amount().amount())
        .param("currency", damages.amount().currency())
        .param("ground", damages.ground())
        .param("findings", damages.findings())
        .param("by", damages.foundBy())
        .param("at", at(damages.foundAt()))
        .param("approval", damages.approval().name())
        .param("finance", damages.finance())
        .param("lead", damages.lead())
        .param("ref", damages.paidRef())
        .param("paid", at(damages.paidAt()))
        .update();
  }

  private static AuthorityComplaint complaint(ResultSet row, int index) throws SQLException {
    return new AuthorityComplaint(
        row.getString("authority"),
        row.getString("reference"),
        TimeColumn.instant(row, "received_at"),
        row.getString("taken_by"),
        TimeColumn.instant(row, "answered_at"),
        row.getString("answer"));
  }

  private static Damages damages(ResultSet row, int index) throws SQLException {
    String currency = row.getString("currency");
    return new Damages(
        new Money(row.getLong("price"), currency),
        new Money(row.getLong("amount"), currency),
        row.getString("ground"),
        row.getString("findings"),
        row.getString("found_by"),
        TimeColumn.instant(row, "found_at"),
        Approval.valueOf(row.getString("approval")),
        row.getString("finance"),
        row.getString("lead"),
        row.getString("paid_by"),
        row.getString("paid_ref"),
        TimeColumn.instant(row, "paid_at"));
  }

  private static Timestamp at(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }
}
