package io.recourse.refunds.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.recourse.common.Money;
import io.recourse.refunds.GatewayAnswer.Settled;
import io.recourse.refunds.GatewayAnswer.Stray;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundOrder;
import io.recourse.refunds.Refunds;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Once our books were brought back in time, the provider's are read before anything is sent. */
class RestoredGatewayTest extends GatewayContract {

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
    Refunds books = mock(Refunds.class);
    when(books.named(anyString(), nullable(String.class)))
        .thenReturn(Optional.of(RefundId.fresh()));
    when(books.named(startsWith("recourse-forgotten"), nullable(String.class)))
        .thenReturn(Optional.empty());
    return new RestoredGateway(HttpGatewayTest.to(STRIPE.url()), books);
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
  @DisplayName("D7 RFD-01 decided again after a restore, it is not paid beside the forgotten one")
  void decided_again() {
    String reference = paidBefore(order("recourse-forgotten-1", "pi_71")).reference();
    RefundOrder again = order("recourse-again", "pi_71");

    assertThat(gateway().send(again)).isEqualTo(new Stray(reference));
    assertThat(gateway().lookUp(again)).isEqualTo(new Stray(reference));

    assertThat(STRIPE.booked("recourse-again")).isZero();
  }

  @Test
  @DisplayName("D7 RFD-01 reserved before the moment and paid after it: found, not sent again")
  void reserved_before() {
    RefundOrder order = order("recourse-reserved", "pi_72");
    String reference = paidBefore(order).reference();

    assertThat(gateway().send(order)).isEqualTo(new Settled(reference));
  }

  @Test
  @DisplayName("D7 what the provider declined took no money, so it keeps nobody from being paid")
  void declined_before() {
    STRIPE.book("recourse-forgotten-2", "pi_73", "failed");

    assertThat(gateway().send(order("recourse-other", "pi_73")).word()).isEqualTo("SETTLED");
  }

  private static Settled paidBefore(RefundOrder order) {
    return (Settled) HttpGatewayTest.to(STRIPE.url()).send(order);
  }

  private static RefundOrder order(String key, String payment) {
    return new RefundOrder(key, payment, new Money(5, "EUR"), "RC-100001");
  }
}
