package io.recourse.refunds.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundOutcome;
import io.recourse.refunds.RefundOutcome.Kind;
import io.recourse.refunds.RefundRunner;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.Refunds;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class FaultMixTest {

  private static final int REFUNDS = 60;
  private static final List<GatewayFault> FAULTS =
      List.of(
          GatewayFault.SERVER_ERROR,
          GatewayFault.TOO_MANY_REQUESTS,
          GatewayFault.GARBAGE,
          GatewayFault.SLOW);

  @Autowired RefundScenario scenario;
  @Autowired RefundRunner runner;
  @Autowired Refunds refunds;

  private final FakeStripe stripe = new FakeStripe();

  @BeforeEach
  void start() {
    stripe.open();
  }

  @AfterEach
  void stop() {
    stripe.close();
  }

  @Test
  @DisplayName("R3 a third of all calls goes wrong: each refund is paid once, none is lost")
  void seeded_mix() {
    Random random = new Random(3);
    IntSummaryStatistics attempts = new IntSummaryStatistics();
    RefundGateway gateway = HttpGateway.to(properties());
    for (int i = 0; i < REFUNDS; i++) {
      attempts.accept(pay(random, gateway));
    }
    System.out.println("R3 attempts per refund: " + attempts);
    assertThat(attempts.getMax()).isGreaterThan(1);
  }

  private int pay(Random random, RefundGateway gateway) {
    RefundId refund = scenario.approved(100 + random.nextInt(900));
    RefundOutcome outcome = null;
    for (int step = 0; outcome == null || outcome.kind() != Kind.SETTLED; step++) {
      assertThat(step).isLessThan(20);
      if (random.nextInt(10) < 3) {
        stripe.arm(FAULTS.get(random.nextInt(FAULTS.size())));
      }
      outcome = runner.step(refund, gateway, outcome);
    }
    Refund paid = refunds.get(refund);
    assertThat(stripe.booked(paid.promise().idempotencyKey())).isEqualTo(1);
    return paid.progress().attempts();
  }

  private GatewayProperties properties() {
    Duration second = Duration.ofSeconds(1);
    return new GatewayProperties(
        stripe.url(),
        "sk",
        second.multipliedBy(2),
        second,
        second,
        3,
        second,
        second,
        Duration.ofHours(4),
        List.of(second),
        false,
        false);
  }
}
