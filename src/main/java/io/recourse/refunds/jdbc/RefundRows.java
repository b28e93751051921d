package io.recourse.refunds.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.payback.RefundTo;
import io.recourse.policy.ApprovalVerdict.Approval;
import io.recourse.refunds.MoneyOut;
import io.recourse.refunds.OriginalPayment;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundProgress;
import io.recourse.refunds.RefundPromise;
import io.recourse.refunds.RefundState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of {@code refund}. */
final class RefundRows {

  static final String SELECT = "select * from refund";
  static final String INSERT =
      """
      insert into refund (id, decision_id, decision_key, part, case_number, order_number, amount, currency,
        method, payment_seq, payment_ref, to_kind, to_ref, seen_within_days, ground, state, idempotency_key, requested_by, created_at)
      values (:id, :decision, :decisionKey, :part, :case, :order, :amount, :currency,
        :method, :seq, :paymentRef, :toKind, :toRef, :seenWithin, :ground, 'RESERVED', :key, :requestedBy, :at)
      on conflict (decision_key, part) do nothing
      """;
  static final String UPDATE =
      """
      update refund set state = :state, approval = :approval, approved_by = :approvedBy,
        approved_at = :approvedAt, confirmed_by = :confirmedBy, provider_ref = :providerRef,
        attempts = :attempts, lookups = :lookups, failure_code = :failure, settled_at = :settledAt,
        paid_by_provider = :byProvider, paid_by_hand = :byHand, clawed_back = :recovered, paid_how = :how,
        paid_reference = :reference, paid_by = :payer, last_report = :report, last_report_at = :reportedAt,
        version = version + 1
      where id = :id and version = :version
      """;

  private RefundRows() {}

  static StatementSpec keys(StatementSpec insert, RefundPromise promise) {
    return insert
        .param("id", promise.id().value())
        .param("decision", promise.decision().value())
        .param("decisionKey", promise.decisionKey())
        .param("part", promise.part())
        .param("case", promise.caseNumber().value())
        .param("order", promise.orderNumber())
        .param("amount", promise.amount().amount())
        .param("currency", promise.amount().currency())
        .param("method", promise.payment().method())
        .param("seq", promise.payment().seq())
        .param("paymentRef", promise.payment().providerRef())
        .param("toKind", promise.to().kind().name())
        .param("toRef", promise.to().providerRef())
        .param("seenWithin", promise.seenWithinDays())
        .param("ground", promise.ground())
        .param("key", promise.idempotencyKey())
        .param("requestedBy", promise.requestedBy())
        .param("at", Timestamp.from(promise.createdAt()));
  }

  static StatementSpec progress(StatementSpec update, Refund refund) {
    RefundProgress now = refund.progress();
    return update
        .param("id", refund.id().value())
        .param("version", refund.version())
        .param("state", now.state().name())
        .param("approval", now.approval() == null ? null : now.approval().name())
        .param("approvedBy", now.approvedBy())
        .param("approvedAt", timestamp(now.approvedAt()))
        .param("confirmedBy", now.confirmedBy())
        .param("providerRef", now.providerRef())
        .param("attempts", now.attempts())
        .param("lookups", now.lookUps())
        .param("failure", now.failureCode())
        .param("settledAt", timestamp(now.settledAt()))
        .param("byProvider", now.out().byProvider())
        .param("byHand", now.out().byHand())
        .param("recovered", now.out().recovered())
        .param("how", now.out().how())
        .param("reference", now.out().reference())
        .param("payer", now.out().payer())
        .param("report", now.out().report())
        .param("reportedAt", timestamp(now.out().reportedAt()));
  }

  static Refund read(ResultSet row, int number) throws SQLException {
    return new Refund(promise(row), progress(row), row.getInt("version"));
  }

  private static RefundPromise promise(ResultSet row) throws SQLException {
    return new RefundPromise(
        new RefundId(row.getObject("id", UUID.class)),
        new RefundId(row.getObject("decision_id", UUID.class)),
        row.getString("decision_key"),
        row.getInt("part"),
        new CaseNumber(row.getString("case_number")),
        row.getString("order_number"),
        new Money(row.getLong("amount"), row.getString("currency")),
        new OriginalPayment(
            row.getInt("payment_seq"), row.getString("method"), row.getString("payment_ref")),
        new RefundTo(RefundTo.Kind.valueOf(row.getString("to_kind")), row.getString("to_ref")),
        row.getObject("seen_within_days", Integer.class),
        row.getString("ground"),
        row.getString("requested_by"),
        instant(row.getTimestamp("created_at")));
  }

  private static RefundProgress progress(ResultSet row) throws SQLException {
    String approval = row.getString("approval");
    return new RefundProgress(
        RefundState.valueOf(row.getString("state")),
        approval == null ? null : Approval.valueOf(approval),
        row.getString("approved_by"),
        instant(row.getTimestamp("approved_at")),
        row.getString("confirmed_by"),
        row.getString("provider_ref"),
        row.getInt("attempts"),
        row.getInt("lookups"),
        row.getString("failure_code"),
        instant(row.getTimestamp("settled_at")),
        out(row));
  }

  private static MoneyOut out(ResultSet row) throws SQLException {
    return new MoneyOut(
        row.getBoolean("paid_by_provider"),
        row.getInt("paid_by_hand"),
        row.getInt("clawed_back"),
        row.getString("paid_how"),
        row.getString("paid_reference"),
        row.getString("paid_by"),
        row.getString("last_report"),
        instant(row.getTimestamp("last_report_at")));
  }

  private static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
