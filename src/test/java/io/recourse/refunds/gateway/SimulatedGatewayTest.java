package io.recourse.refunds.gateway;

import io.recourse.refunds.RefundGateway;
import io.recourse.testing.RecourseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class SimulatedGatewayTest extends GatewayContract {

  @Autowired SimulatedGateway simulator;
  @Autowired SimulatedBooks books;
  @Autowired JdbcClient jdbc;

  @Override
  RefundGateway gateway() {
    return simulator;
  }

  @Override
  void fault(SimulatedFault fault) {
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
