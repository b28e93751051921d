package io.recourse.refunds.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.refunds.GatewayAnswer.Declined;
import io.recourse.refunds.GatewayAnswer.NotFound;
import io.recourse.refunds.GatewayAnswer.Unknown;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HttpGatewayTest extends GatewayContract {

  private static final FakeStripe STRIPE = new FakeStripe();

  @BeforeAll
  static void start() {
    STRIPE.open();
  }

  @AfterAll
  static void stop() {
    STRIPE.close();
  }

  @Override
  RefundGateway gateway() {
    return to(STRIPE.url());
  }

  @Override
  void fault(GatewayFault fault) {
    STRIPE.arm(fault);
  }

  @Override
  long booked(String key) {
    return STRIPE.booked(key);
  }

  @Test
  @DisplayName("PLT-07 the key travels in the header and in the metadata, the secret as bearer")
  void request_form() {
    RefundOrder order = new RefundOrder("recourse-k9", "pi_9", new Money(5, "JPY"), "RC-100009");

    assertThat(gateway().send(order).word()).isEqualTo("SETTLED");

    STRIPE
        .server()
        .verify(
            postRequestedFor(urlEqualTo("/v1/refunds"))
                .withHeader("Idempotency-Key", equalTo("recourse-k9"))
                .withHeader("Authorization", equalTo("Bearer sk_test"))
                .withFormParam("payment_intent", equalTo("pi_9"))
                .withFormParam("amount", equalTo("5"))
                .withFormParam("metadata[recourse_key]", equalTo("recourse-k9")));
  }

  @Test
  @DisplayName("R3 nobody listens: unknown, not an exception")
  void connection_refused() {
    RefundOrder order = new RefundOrder("recourse-k1", "pi_1", new Money(5, "EUR"), "RC-100001");

    assertThat(to("http://127.0.0.1:9").send(order)).isInstanceOf(Unknown.class);
    assertThat(to("http://127.0.0.1:9").lookUp(order)).isInstanceOf(Unknown.class);
  }

  @Test
  @DisplayName("RFD-06 without a payment to give back to, a person decides how")
  void no_payment_reference() {
    RefundOrder order = new RefundOrder("recourse-k2", null, new Money(5, "EUR"), "RC-100001");

    assertThat(gateway().send(order)).isInstanceOf(Declined.class);
    assertThat(gateway().lookUp(order)).isInstanceOf(NotFound.class);
  }

  static HttpGateway to(String url) {
    Duration second = Duration.ofSeconds(1);
    return HttpGateway.to(
        new GatewayProperties(
            url,
            "sk_test",
            second.multipliedBy(2),
            second,
            second,
            3,
            second,
            second,
            Duration.ofHours(4),
            List.of(second),
            false,
            false));
  }
}
