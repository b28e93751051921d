package io.recourse.orders.jdbc;

import io.recourse.orders.SoldMonths;
import java.util.Optional;
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
  public Optional<Long> next(long added, int notes) {
    return jdbc.sql(
            """
            select max(id) from (
              select id from sold_change where id > ? order by id limit ?) stretch
            having max(id) is not null
            """)
        .params(added, notes)
        .query(Long.class)
        .optional();
  }

  @Override
  public void addUp(long last) {
    jdbc.sql(
            """
            with noted as (delete from sold_change where id <= ? returning sku, category, month, pieces)
            insert into sold_month as kept (sku, category, month, pieces)
            select sku, category, month, sum(pieces) from noted
            group by sku, category, month having sum(pieces) <> 0
            on conflict (month, sku, category) do update set pieces = kept.pieces + excluded.pieces
            """)
        .param(last)
        .update();
  }
}
