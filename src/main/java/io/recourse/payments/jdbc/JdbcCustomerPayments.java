package io.recourse.payments.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.CustomerPayments;
import io.recourse.payments.PaymentId;
import io.recourse.payments.ReceivedPayment;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code customer_payment} and {@code payment_receipt}. */
@Repository
class JdbcCustomerPayments implements CustomerPayments {

  private final JdbcClient jdbc;

  JdbcCustomerPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CustomerPayment> find(PaymentId id) {
    return jdbc.sql("select * from customer_payment where id = ?")
        .param(id.value())
        .query(PaymentRows::payment)
        .optional();
  }

  @Override
  public List<CustomerPayment> ofCase(CaseNumber number) {
    return jdbc.sql("select * from customer_payment where case_number = ? order by created_at, id")
        .param(number.value())
        .query(PaymentRows::payment)
        .list();
  }

  @Override
  public List<CustomerPayment> unclear(Instant before, CustomerPayment last) {
    return jdbc.sql(
            """
            select * from customer_payment
            where state = 'OPEN' and method_ref is not null and created_at < :before
              and id > :last
            order by id limit 100
            """)
        .param("before", Timestamp.from(before))
        .param("last", last == null ? new UUID(0, 0) : last.id().value())
        .query(PaymentRows::payment)
        .list();
  }

  @Override
  public void add(CustomerPayment payment) {
    jdbc.sql(
            """
            insert into customer_payment (id, case_number, debt, amount, currency, method_ref, state,
              requested_by, created_at, expires_at)
            values (:id, :number, :debt, :amount, :currency, :method, :state, :by, :created, :expires)
            """)
        .paramSource(PaymentRows.row(payment))
        .update();
  }

  @Override
  public void save(CustomerPayment payment) {
    jdbc.sql(
            """
            update customer_payment set state = :state, failure_code = :failure, settled_at = :settled
            where id = :id
            """)
        .paramSource(PaymentRows.row(payment))
        .update();
  }

  @Override
  public boolean isReceived(String providerRef) {
    return jdbc.sql("select exists (select 1 from payment_receipt where provider_ref = ?)")
        .param(providerRef)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void add(ReceivedPayment receipt) {
    jdbc.sql(
            """
            insert into payment_receipt (provider_ref, payment_id, amount, currency, kept, received_at,
              refund_id, payout_id)
            values (:ref, :payment, :amount, :currency, :kept, :at, :refund, :payout)
            """)
        .paramSource(PaymentRows.row(receipt))
        .update();
  }

  @Override
  public List<ReceivedPayment> receipts(PaymentId id) {
    return jdbc.sql("select * from payment_receipt where payment_id = ? order by received_at")
        .param(id.value())
        .query(PaymentRows::receipt)
        .list();
  }

  @Override
  public List<ReceivedPayment> receipts(CaseNumber number) {
    return jdbc.sql(
            """
            select r.* from payment_receipt r join customer_payment p on p.id = r.payment_id
            where p.case_number = ? order by r.received_at
            """)
        .param(number.value())
        .query(PaymentRows::receipt)
        .list();
  }

  @Override
  public void givenBack(ReceivedPayment receipt) {
    jdbc.sql(
            """
            update payment_receipt set kept = :kept, refund_id = :refund, payout_id = :payout
            where provider_ref = :ref
            """)
        .paramSource(PaymentRows.row(receipt))
        .update();
  }
}
