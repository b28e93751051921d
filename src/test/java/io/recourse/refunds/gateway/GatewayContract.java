package io.recourse.refunds.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.refunds.GatewayAnswer;
import io.recourse.refunds.GatewayAnswer.Declined;
import io.recourse.refunds.GatewayAnswer.NotFound;
import io.recourse.refunds.GatewayAnswer.Settled;
import io.recourse.refunds.GatewayAnswer.Unknown;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every payment provider's adapter must do (PLT-07); run against each of them. */
abstract class GatewayContract {

  private final RefundOrder order =
      new RefundOrder("recourse-" + UUID.randomUUID(), "pi_1", new Money(1299, "EUR"), "RC-100001");

  abstract RefundGateway gateway();

  /** Makes the next call go wrong. */
  abstract void fault(GatewayFault fault);

  /** How many refunds the provider has booked under this key. */
  abstract long booked(String key);

  @Test
  @DisplayName("PLT-07 a refund is booked once per key and answered alike")
  void once_per_key() {
    GatewayAnswer first = gateway().send(order);
    GatewayAnswer again = gateway().send(order);

    assertThat(first).isInstanceOf(Settled.class).isEqualTo(again);
    assertThat(booked(order.idempotencyKey())).isEqualTo(1);
    assertThat(gateway().lookUp(order)).isEqualTo(first);
  }

  @Test
  @DisplayName("PLT-07 an unknown key is not found")
  void not_found() {
    assertThat(gateway().lookUp(order)).isInstanceOf(NotFound.class);
  }

  @Test
  @DisplayName("PLT-07 a refusal is final and names its reason")
  void declined() {
    fault(GatewayFault.DECLINE);

    assertThat(gateway().send(order))
        .isInstanceOfSatisfying(
            Declined.class,
            answer -> assertThat(answer.code()).isEqualTo("expired_or_canceled_card"));
  }

  @Test
  @DisplayName("R2 a lost answer is unknown, and the look-up finds the refund")
  void lost_answer() {
    fault(GatewayFault.TIMEOUT_AFTER_SUCCESS);

    assertThat(gateway().send(order)).isInstanceOf(Unknown.class);
    assertThat(gateway().lookUp(order)).isInstanceOf(Settled.class);
    assertThat(booked(order.idempotencyKey())).isEqualTo(1);
  }

  @Test
  @DisplayName("R3 garbage is unknown, and the look-up finds the refund")
  void garbage() {
    fault(GatewayFault.GARBAGE);

    assertThat(gateway().send(order)).isInstanceOf(Unknown.class);
    assertThat(gateway().lookUp(order)).isInstanceOf(Settled.class);
  }

  @Test
  @DisplayName("R3 a server error is unknown, and the look-up finds nothing")
  void server_error() {
    fault(GatewayFault.SERVER_ERROR);

    assertThat(gateway().send(order)).isInstanceOf(Unknown.class);
    assertThat(gateway().lookUp(order)).isInstanceOf(NotFound.class);
  }

  @Test
  @DisplayName("R3 too many requests: the provider says for how long")
  void too_many_requests() {
    fault(GatewayFault.TOO_MANY_REQUESTS);

    assertThat(gateway().send(order))
        .isInstanceOfSatisfying(
            Unknown.class,
            answer -> assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
  }
}
