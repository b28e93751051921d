package io.recourse.refunds.jdbc;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.refunds.PaymentAccounts;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundPromise;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and ledger; the database itself refuses to give back more than was paid. */
@Repository
class JdbcPaymentAccounts implements PaymentAccounts {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  JdbcPaymentAccounts(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public long lockAndCount(Order order) {
    jdbc.sql(
            """
            insert into payment_account (order_number, currency, paid) values (:order, :currency, :paid)
            on conflict (order_number) do update set paid = excluded.paid
            where excluded.paid >= payment_account.reserved + payment_account.refunded
            """)
        .param("order", order.number())
        .param("currency", order.currency())
        .param("paid", order.paid().amount())
        .update();
    return jdbc.sql(
            """
            select paid - reserved - refunded from payment_account where order_number = :order for update
            """)
        .param("order", order.number())
        .query(Long.class)
        .single();
  }

  @Override
  public void reserve(Refund refund) {
    book(refund.promise(), "RESERVE", "reserved = reserved + :amount");
  }

  @Override
  public void settle(Refund refund) {
    book(
        refund.promise(),
        wasTakenBack(refund) ? "RESETTLE" : "SETTLE",
        "reserved = reserved - :amount, refunded = refunded + :amount");
  }

  @Override
  public void takeBack(Refund refund) {
    book(
        refund.promise(), "BOUNCE", "reserved = reserved + :amount, refunded = refunded - :amount");
  }

  private boolean wasTakenBack(Refund refund) {
    return jdbc.sql("select count(*) from ledger_entry where refund_id = ? and kind = 'BOUNCE'")
            .param(refund.id().value())
            .query(Integer.class)
            .single()
        == 1;
  }

  @Override
  public void release(Refund refund) {
    book(refund.promise(), "RELEASE", "reserved = reserved - :amount");
  }

  private void book(RefundPromise promise, String kind, String change) {
    try {
      jdbc.sql("update payment_account set " + change + " where order_number = :order")
          .param("amount", promise.amount().amount())
          .param("order", promise.orderNumber())
          .update();
      enter(promise, kind);
    } catch (DataIntegrityViolationException e) {
      throw Problem.conflict("refund.ledger");
    }
  }

  private void enter(RefundPromise promise, String kind) {
    jdbc.sql(
            """
            insert into ledger_entry (refund_id, order_number, kind, amount, currency, at, actor)
            values (:refund, :order, :kind, :amount, :currency, :at, :actor)
            """)
        .param("refund", promise.id().value())
        .param("order", promise.orderNumber())
        .param("kind", kind)
        .param("amount", promise.amount().amount())
        .param("currency", promise.amount().currency())
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor.actor().id())
        .update();
  }
}
