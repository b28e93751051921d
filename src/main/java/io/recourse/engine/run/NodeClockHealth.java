package io.recourse.engine.run;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** A node that lives in another time is not ready; asks no database, lest the answer waits. */
@Component("clockOfNode")
class NodeClockHealth implements HealthIndicator {

  private final NodeClock clock;

  NodeClockHealth(NodeClock clock) {
    this.clock = clock;
  }

  @Override
  public Health health() {
    return clock.agreed() ? Health.up().build() : Health.down().build();
  }
}
