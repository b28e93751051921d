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
            select sum(p.amount)::bigint as paid, o.currency
            from order_payment p join shop_order o on o.number = p.order_number
            where p.provider_ref = ? group by p.order_number, o.currency
            order by paid desc limit 1\
            """)
        .param(providerRef)
        .query((row, index) -> new Money(row.getLong("paid"), row.getString("currency")))
        .optional();
  }
}
