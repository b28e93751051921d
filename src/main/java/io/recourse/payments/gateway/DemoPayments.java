package io.recourse.payments.gateway;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.CustomerPayments;
import io.recourse.payments.PaymentId;
import io.recourse.payments.PaymentOrders;
import io.recourse.payments.web.PaymentView;
import io.recourse.payments.web.PaymentViews;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Demo profile, role admin: the customer pays at the simulated provider, as often and as late as
 * asked; what was not owed is seen to go back.
 */
@RestController
@Profile("demo")
class DemoPayments {

  private final CustomerPayments payments;
  private final PaymentOrders orders;
  private final PaymentViews views;
  private final SimulatedProvider provider;

  DemoPayments(
      CustomerPayments payments,
      PaymentOrders orders,
      PaymentViews views,
      SimulatedProvider provider) {
    this.payments = payments;
    this.orders = orders;
    this.views = views;
    this.provider = provider;
  }

  /**
   * @param amount minor units; all that was asked for where it is left out
   */
  record Paid(Long amount) {}

  @PostMapping("/api/v1/demo/payments/{id}/pay")
  PaymentView pay(@PathVariable String id, @RequestBody(required = false) Paid paid) {
    CustomerPayment payment =
        PaymentId.read(id)
            .flatMap(payments::find)
            .orElseThrow(() -> Problem.notFound("payment.unknown"));
    provider.pay(orders.of(payment), amount(payment, paid));
    return views.of(payments.find(payment.id()).orElseThrow());
  }

  private static Money amount(CustomerPayment payment, Paid paid) {
    if (paid == null || paid.amount() == null) {
      return payment.amount();
    }
    if (paid.amount() < 1) {
      throw Problem.invalid("/amount", "field.needed");
    }
    return new Money(paid.amount(), payment.amount().currency());
  }
}
