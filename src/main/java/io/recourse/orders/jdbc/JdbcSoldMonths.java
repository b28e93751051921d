package io.recourse.orders.jdbc;

import io.recourse.orders.SoldMonths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months in {@code sold_month}; triggers note in {@code sold_change} what orders say anew. */
@Repository
class JdbcSoldMonths implements SoldMonths {

  private final JdbcClient jdbc;

  JdbcSoldMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void addUp() {
    jdbc.sql(
            """
            with noted as (delete from sold_change returning sku, category, month, pieces)
            insert into sold_month as kept (sku, category, month, pieces)
            select sku, category, month, sum(pieces) from noted
            group by sku, category, month having sum(pieces) <> 0
            on conflict (month, sku, category) do update set pieces = kept.pieces + excluded.pieces
            """)
        .update();
  }
}
