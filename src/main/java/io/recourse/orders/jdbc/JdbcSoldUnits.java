package io.recourse.orders.jdbc;

import io.recourse.orders.Order;
import io.recourse.orders.SoldUnits;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks for serials in {@code order_line}; shops write them in capitals, small, or as typed. */
@Repository
@Transactional
class JdbcSoldUnits implements SoldUnits {

  private final JdbcClient sql;
  private final OrderReading reading;

  JdbcSoldUnits(JdbcClient sql, OrderReading reading) {
    this.sql = sql;
    this.reading = reading;
  }

  @Override
  public List<Order> with(String serial) {
    String[] spelled = {
      serial, serial.toUpperCase(Locale.ROOT), serial.toLowerCase(Locale.ROOT),
    };
    return reading.load(
        sql.sql("select distinct order_number from order_line where serials && ?::text[]")
            .param(spelled)
            .query(String.class)
            .list());
  }
}
