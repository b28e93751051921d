package io.recourse.refunds.jdbc;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.refunds.RefundPromise;
import io.recourse.refunds.SharedPayments;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code captured_payment}; the database refuses more than was captured. */
@Repository
class JdbcSharedPayments implements SharedPayments {

  private final JdbcClient jdbc;

  JdbcSharedPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long lockAndCount(String paymentRef, Money captured) {
    jdbc.sql(
            """
            insert into captured_payment (provider_ref, currency, captured) values (:ref, :currency, :captured)
            on conflict (provider_ref) do update set captured = excluded.captured
            where excluded.captured >= captured_payment.reserved + captured_payment.refunded
              and excluded.currency = captured_payment.currency
            """)
        .param("ref", paymentRef)
        .param("currency", captured.currency())
        .param("captured", captured.amount())
        .update();
    return jdbc.sql(
            """
            select case when currency = :currency then captured - reserved - refunded else 0 end
            from captured_payment where provider_ref = :ref for update
            """)
        .param("ref", paymentRef)
        .param("currency", captured.currency())
        .query(Long.class)
        .single();
  }

  @Override
  public void reserve(RefundPromise promise) {
    move(promise, "reserved = reserved + :amount");
  }

  @Override
  public void settle(RefundPromise promise) {
    move(promise, "reserved = reserved - :amount, refunded = refunded + :amount");
  }

  @Override
  public void takeBack(RefundPromise promise) {
    move(promise, "reserved = reserved + :amount, refunded = refunded - :amount");
  }

  @Override
  public void release(RefundPromise promise) {
    move(promise, "reserved = reserved - :amount");
  }

  /** A payment without a name of the provider's is counted by its order alone. */
  private void move(RefundPromise promise, String change) {
    if (promise.payment().providerRef() == null) {
      return;
    }
    try {
      jdbc.sql("update captured_payment set " + change + " where provider_ref = :ref")
          .param("amount", promise.amount().amount())
          .param("ref", promise.payment().providerRef())
          .update();
    } catch (DataIntegrityViolationException e) {
      throw Problem.conflict("refund.sharedPayment");
    }
  }
}
