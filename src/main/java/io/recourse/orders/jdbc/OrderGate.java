package io.recourse.orders.jdbc;

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
}
