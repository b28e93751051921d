package io.recourse.refunds.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.platform.MovableClock;
import io.recourse.refunds.GatewayAnswer;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class SimulatedGatewayTest extends GatewayContract {

  @Autowired SimulatedGateway simulator;
  @Autowired SimulatedBooks books;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("R5 a report lost with its process is found by look-up, once its time is over")
  void lostReport() {
    SimulatedCallbacks dead =
        new SimulatedCallbacks(books, null) {
          @Override
          void reportTwice(String key) {}
        };
    SimulatedGateway crashed = new SimulatedGateway(books, dead);
    RefundOrder order =
        new RefundOrder("recourse-" + UUID.randomUUID(), "pi_1", new Money(500, "EUR"), "RC-1");
    books.arm(GatewayFault.DUPLICATE_CALLBACK, 1);

    assertThat(crashed.send(order)).isInstanceOf(GatewayAnswer.Accepted.class);
    assertThat(simulator.lookUp(order)).isInstanceOf(GatewayAnswer.Accepted.class);
    Duration before = clock.ahead();
    clock.setAhead(before.plusSeconds(30));
    try {
      assertThat(simulator.lookUp(order)).isInstanceOf(GatewayAnswer.Settled.class);
    } finally {
      clock.setAhead(before);
    }
  }

  @Override
  RefundGateway gateway() {
    return simulator;
  }

  @Override
  void fault(GatewayFault fault) {
    books.arm(fault, 1);
  }

  @Override
  long booked(String key) {
    return jdbc.sql("select count(*) from simulated_gateway_refund where idempotency_key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }
}
