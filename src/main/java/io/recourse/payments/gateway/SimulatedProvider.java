package io.recourse.payments.gateway;

import io.recourse.common.Money;
import io.recourse.payments.ChargeAnswer;
import io.recourse.payments.ChargeAnswer.Declined;
import io.recourse.payments.ChargeAnswer.Taken;
import io.recourse.payments.ChargeAnswer.Waiting;
import io.recourse.payments.PaymentOrder;
import io.recourse.payments.PaymentProvider;
import io.recourse.payments.gateway.SimulatedCharges.Charge;
import io.recourse.payments.gateway.SimulatedCharges.Page;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A payment provider in the same database but with books and transactions of its own, so that it
 * behaves as a remote one would. A stored method whose name ends in {@code chargeDeclined} is
 * refused, as Stripe's test methods are.
 */
@Component
class SimulatedProvider implements PaymentProvider {

  private static final String DECLINES = "chargeDeclined";

  private final SimulatedCharges charges;
  private final SimulatedReports reports;
  private final String publicUrl;

  SimulatedProvider(
      SimulatedCharges charges,
      SimulatedReports reports,
      @Value("${recourse.public-url}") String publicUrl) {
    this.charges = charges;
    this.reports = reports;
    this.publicUrl = publicUrl;
  }

  @Override
  public ChargeAnswer charge(PaymentOrder order) {
    String failure = order.methodRef().endsWith(DECLINES) ? "card_declined" : null;
    Page asked = charges.open(order, failure);
    if (asked.failureCode() != null) {
      return new Declined(asked.failureCode());
    }
    Charge taken =
        charges.of(asked.key()).stream()
            .findFirst()
            .orElseGet(() -> charges.take(asked, asked.amount()));
    return answer(taken);
  }

  @Override
  public ChargeAnswer lookUp(PaymentOrder order) {
    Optional<Page> asked = charges.ofKey(order.idempotencyKey());
    if (asked.isPresent() && asked.get().failureCode() != null) {
      return new Declined(asked.get().failureCode());
    }
    return charges.of(order.idempotencyKey()).stream()
        .findFirst()
        .map(SimulatedProvider::answer)
        .orElseGet(Waiting::new);
  }

  @Override
  public Optional<URI> page(PaymentOrder order) {
    Page page = charges.open(order, null);
    return Optional.of(URI.create(publicUrl + "/simulated-provider/pay/" + page.token()));
  }

  /** The customer pays on the page, or pays again: whatever is taken is reported to the shop. */
  void pay(PaymentOrder order, Money amount) {
    pay(charges.open(order, null), amount);
  }

  void pay(Page page, Money amount) {
    reports.report(charges.take(page, amount));
  }

  private static ChargeAnswer answer(Charge charge) {
    return new Taken(charge.id(), charge.method(), charge.amount());
  }
}
