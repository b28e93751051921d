package io.recourse.deliveries.jdbc;

import io.recourse.deliveries.LateExpress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders delivered after their promised day, less those in {@code noticed_express}. */
@Repository
class JdbcLateExpress implements LateExpress {

  private static final String DELIVERED =
      """
      select o.number from published.shop_order o
      where o.standard_shipping < o.shipping_amount and o.promised_day is not null
        and o.delivered_at > :since and o.number > :after
        and o.delivered_at >= o.promised_day at time zone 'UTC'
        and not exists (select from noticed_express n where n.order_number = o.number)
        and not exists (select from published.service_case c
          where c.order_number = o.number and c.type = 'DELIVERY_PROBLEM')
      order by o.number limit :limit
      """;

  private final JdbcClient jdbc;

  JdbcLateExpress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> delivered(String after, Instant since, int limit) {
    return jdbc.sql(DELIVERED)
        .param("since", Timestamp.from(since))
        .param("after", after)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  @Override
  public boolean lookAt(String orderNumber) {
    return jdbc.sql("insert into noticed_express (order_number) values (?) on conflict do nothing")
            .param(orderNumber)
            .update()
        == 1;
  }
}
