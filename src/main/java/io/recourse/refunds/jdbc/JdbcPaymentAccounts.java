package io.recourse.refunds.jdbc;

import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.refunds.PaymentAccounts;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundPromise;
import io.recourse.refunds.SharedPayments;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and ledger; the database itself refuses to give back more than was paid. */
@Repository
class JdbcPaymentAccounts implements PaymentAccounts {

  private final JdbcClient jdbc;
  private final Orders orders;
  private final SharedPayments shared;
  private final CurrentActor actor;
  private final Clock clock;

  JdbcPaymentAccounts(
      JdbcClient jdbc, Orders orders, SharedPayments shared, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.shared = shared;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public long lockAndCount(Order order) {
    orders.hold(order.number());
    jdbc.sql(
            """
            insert into payment_account (order_number, currency, paid) values (:order, :currency, :paid)
            on conflict (order_number) do update set paid = excluded.paid + payment_account.charged
            where excluded.paid + payment_account.charged
              >= payment_account.reserved + payment_account.refunded
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
  public void charge(String orderNumber, Money amount) {
    jdbc.sql(
            """
            update payment_account set paid = paid + :amount, charged = charged + :amount
            where order_number = :order\
            """)
        .param("amount", amount.amount())
        .param("order", orderNumber)
        .update();
  }

  @Override
  public boolean isCovered(Order order) {
    return jdbc.sql(
            "select reserved + refunded <= ? + charged from payment_account where order_number = ?")
        .params(order.paid().amount(), order.number())
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  @Override
  public void reserve(Refund refund) {
    book(refund, "RESERVE", "reserved = reserved + :amount");
    shared.reserve(refund.promise());
  }

  @Override
  public void settle(Refund refund) {
    String kind = wasTakenBack(refund) ? "RESETTLE" : "SETTLE";
    book(refund, kind, "reserved = reserved - :amount, refunded = refunded + :amount");
    shared.settle(refund.promise());
  }

  @Override
  public void takeBack(Refund refund) {
    book(refund, "BOUNCE", "reserved = reserved + :amount, refunded = refunded - :amount");
    shared.takeBack(refund.promise());
  }

  @Override
  public void overpay(Refund refund) {
    book(refund, "OVERPAY", "overpaid = overpaid + :amount");
  }

  @Override
  public void clawBack(Refund refund) {
    book(refund, "CLAWBACK", "overpaid = overpaid - :amount");
  }

  @Override
  public void overpaymentFailed(Refund refund) {
    book(refund, "OVERPAY_FAILED", "overpaid = overpaid - :amount");
  }

  @Override
  public void writeOff(Refund refund) {
    enter(refund, "WRITE_OFF");
  }

  @Override
  public void release(Refund refund) {
    book(refund, "RELEASE", "reserved = reserved - :amount");
    shared.release(refund.promise());
  }

  private boolean wasTakenBack(Refund refund) {
    return jdbc.sql("select count(*) from ledger_entry where refund_id = ? and kind = 'BOUNCE'")
            .param(refund.id().value())
            .query(Integer.class)
            .single()
        > 0;
  }

  private void book(Refund refund, String kind, String change) {
    RefundPromise promise = refund.promise();
    orders.hold(promise.orderNumber());
    try {
      jdbc.sql("update payment_account set " + change + " where order_number = :order")
          .param("amount", promise.amount().amount())
          .param("order", promise.orderNumber())
          .update();
      enter(refund, kind);
    } catch (DataIntegrityViolationException e) {
      throw Problem.conflict("refund.ledger");
    }
  }

  /** Each change of a refund moves money once at most. */
  private void enter(Refund refund, String kind) {
    RefundPromise promise = refund.promise();
    jdbc.sql(
            """
            insert into ledger_entry (refund_id, movement, order_number, kind, amount, currency, at, actor)
            values (:refund, :movement, :order, :kind, :amount, :currency, :at, :actor)
            """)
        .param("refund", promise.id().value())
        .param("movement", "RESERVE".equals(kind) ? 0 : refund.version())
        .param("order", promise.orderNumber())
        .param("kind", kind)
        .param("amount", promise.amount().amount())
        .param("currency", promise.amount().currency())
        .param("at", Timestamp.from(clock.instant()))
        .param("actor", actor.actor().id())
        .update();
  }
}
