package io.recourse.refunds.jdbc;

import io.recourse.common.Money;
import io.recourse.refunds.ChargedPayments;
import io.recourse.refunds.OriginalPayment;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code charged_payment}. */
@Repository
class JdbcChargedPayments implements ChargedPayments {

  private final JdbcClient jdbc;

  JdbcChargedPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Charged> of(String orderNumber) {
    return jdbc.sql("select * from charged_payment where order_number = ? order by seq")
        .param(orderNumber)
        .query(
            (row, index) ->
                new Charged(
                    new OriginalPayment(
                        row.getInt("seq"), row.getString("method"), row.getString("provider_ref")),
                    new Money(row.getLong("amount"), row.getString("currency"))))
        .list();
  }

  @Override
  public boolean add(String orderNumber, Charged charged) {
    return jdbc.sql(
                """
                insert into charged_payment (provider_ref, order_number, seq, method, amount, currency)
                values (:ref, :order, :seq, :method, :amount, :currency)
                on conflict (provider_ref) do nothing
                """)
            .param("ref", charged.payment().providerRef())
            .param("order", orderNumber)
            .param("seq", charged.payment().seq())
            .param("method", charged.payment().method())
            .param("amount", charged.amount().amount())
            .param("currency", charged.amount().currency())
            .update()
        == 1;
  }
}
