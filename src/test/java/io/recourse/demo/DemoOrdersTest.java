package io.recourse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class DemoOrdersTest {

  @Autowired Orders orders;
  @Autowired JdbcClient sql;

  @Test
  void annas_order_is_as_the_tour_describes_it() {
    Order order = orders.findFor("DEMO-1001", "anna@example.org").orElseThrow();

    assertThat(order.country()).isEqualTo("DE");
    assertThat(order.line(1).orElseThrow().quantity()).isEqualTo(3);
    assertThat(order.line(1).orElseThrow().unitPrice().amount()).isEqualTo(7990);
    assertThat(order.shipping().amount()).isEqualTo(490);
    assertThat(order.paid().amount()).isEqualTo(26455);
    assertThat(order.taxIncluded()).isTrue();
    assertThat(Duration.between(order.placedAt(), order.deliveredAt()))
        .isEqualTo(Duration.ofDays(2));
  }

  @Test
  void tax_lies_on_top_in_the_united_states() {
    Order order = orders.find("DEMO-1004").orElseThrow();

    assertThat(order.taxIncluded()).isFalse();
    assertThat(order.paid().amount()).isEqualTo(8900 - 900 + 2400 + 599 + 710 + 213);
    assertThat(order.gift()).isTrue();
  }

  @Test
  void customers_come_from_many_countries() {
    assertThat(
            sql.sql("select count(distinct country) from shop_order where source = 'DEMO'")
                .query(Integer.class)
                .single())
        .isGreaterThanOrEqualTo(8);
  }
}
