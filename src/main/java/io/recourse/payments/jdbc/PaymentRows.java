package io.recourse.payments.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.PaymentId;
import io.recourse.payments.PaymentState;
import io.recourse.payments.ReceivedPayment;
import io.recourse.refunds.RefundId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** How requests for money and what was received stand in their tables. */
final class PaymentRows {

  private PaymentRows() {}

  static SqlParameterSource row(CustomerPayment payment) {
    return new MapSqlParameterSource("id", payment.id().value())
        .addValue("number", payment.caseNumber().value())
        .addValue("debt", payment.debt())
        .addValue("amount", payment.amount().amount())
        .addValue("currency", payment.amount().currency())
        .addValue("method", payment.methodRef())
        .addValue("state", payment.state().name())
        .addValue("failure", payment.failureCode())
        .addValue("by", payment.requestedBy())
        .addValue("created", Timestamp.from(payment.createdAt()))
        .addValue("expires", Timestamp.from(payment.expiresAt()))
        .addValue("settled", timestamp(payment.settledAt()));
  }

  static CustomerPayment payment(ResultSet row, int at) throws SQLException {
    return new CustomerPayment(
        new PaymentId(row.getObject("id", UUID.class)),
        new CaseNumber(row.getString("case_number")),
        row.getString("debt"),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getString("method_ref"),
        PaymentState.valueOf(row.getString("state")),
        row.getString("failure_code"),
        row.getString("requested_by"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant).orElse(null));
  }

  static SqlParameterSource row(ReceivedPayment receipt) {
    return new MapSqlParameterSource("ref", receipt.providerRef())
        .addValue("payment", receipt.payment().value())
        .addValue("amount", receipt.amount().amount())
        .addValue("currency", receipt.amount().currency())
        .addValue("kept", receipt.kept().amount())
        .addValue("at", timestamp(receipt.receivedAt()))
        .addValue("refund", receipt.refund() == null ? null : receipt.refund().value())
        .addValue("payout", receipt.payout());
  }

  static ReceivedPayment receipt(ResultSet row, int at) throws SQLException {
    UUID refund = row.getObject("refund_id", UUID.class);
    String currency = row.getString("currency");
    return new ReceivedPayment(
        row.getString("provider_ref"),
        new PaymentId(row.getObject("payment_id", UUID.class)),
        new Money(row.getLong("amount"), currency),
        new Money(row.getLong("kept"), currency),
        row.getTimestamp("received_at").toInstant(),
        refund == null ? null : new RefundId(refund),
        row.getObject("payout_id", UUID.class));
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
