package io.recourse.orders.jdbc;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One at a time for each order, also while it is not there yet and however its number is spelt. */
@Component
class OrderGate {

  private final JdbcClient sql;

  OrderGate(JdbcClient sql) {
    this.sql = sql;
  }

  /** Until the transaction ends; taken before any row of the order. */
  void hold(String orderNumber) {
    var ignored =
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended(lower(?), 20))")
            .param(orderNumber)
            .query(Integer.class)
            .single();
  }

  /** The same for many; whoever holds several took them in one order. */
  void hold(Collection<String> orderNumbers) {
    var ignored =
        sql.sql(
                """
                select pg_advisory_xact_lock(gate)::text from (
                  select distinct hashtextextended(lower(number), 20) as gate
                  from unnest(?::text[]) number order by gate) gates\
                """)
            .param(orderNumbers.toArray(String[]::new))
            .query(String.class)
            .list();
  }
}
