package io.recourse.refunds.gateway;

import java.time.Duration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses to start when a call to the provider may outlast a third of the engine's job lock: a
 * second node would then take the same refund while the first is still inside.
 */
@Component
class JobLockCheck implements InitializingBean {

  private final GatewayProperties gateway;
  private final Duration lock;

  JobLockCheck(
      GatewayProperties gateway,
      @Value("${camunda.bpm.job-execution.lock-time-in-millis:300000}") long lockMillis) {
    this.gateway = gateway;
    this.lock = Duration.ofMillis(lockMillis);
  }

  @Override
  public void afterPropertiesSet() {
    if (gateway.timeout().multipliedBy(3).compareTo(lock) > 0) {
      throw new IllegalStateException(
          "recourse.gateway.timeout (%s) must be at most a third of the job lock (%s)."
              .formatted(gateway.timeout(), lock));
    }
  }
}
