package io.recourse.orders.jdbc;

import io.recourse.common.Money;
import io.recourse.orders.CapturedPayments;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over {@code order_payment}. */
@Repository
class JdbcCapturedPayments implements CapturedPayments {

  private final JdbcClient sql;

  JdbcCapturedPayments(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Money> of(String providerRef) {
    return sql.sql(
            """
            with paid as (
              select sum(p.amount)::bigint as amount, o.currency
              from order_payment p join shop_order o on o.number = p.order_number
              where p.provider_ref = :ref group by p.order_number, o.currency),
            method as (select exists (select from customer_method where provider_ref = :ref) as kept)
            select currency, (case when kept then sum(amount) else max(amount) end)::bigint as paid
            from paid, method group by currency, kept order by paid desc limit 1
            """)
        .param("ref", providerRef)
        .query((row, index) -> new Money(row.getLong("paid"), row.getString("currency")))
        .optional();
  }
}
