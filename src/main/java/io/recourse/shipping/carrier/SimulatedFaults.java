package io.recourse.shipping.carrier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often each fault will still strike; kept in the database so that it outlives a restart. */
@Component
class SimulatedFaults {

  private static final String SET =
      """
      insert into simulated_carrier_fault (fault, remaining) values (?, ?)
      on conflict (fault) do update set remaining = excluded.remaining
      """;

  private static final String STRIKE =
      "update simulated_carrier_fault set remaining = remaining - 1"
          + " where fault = ? and remaining > 0";

  private final JdbcClient jdbc;

  SimulatedFaults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void set(CarrierFault fault, int times) {
    jdbc.sql(SET).params(fault.name(), times).update();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean strikes(CarrierFault fault) {
    return jdbc.sql(STRIKE).param(fault.name()).update() == 1;
  }
}
