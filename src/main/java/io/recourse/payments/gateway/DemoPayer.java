package io.recourse.payments.gateway;

import io.recourse.common.CaseNumber;
import io.recourse.payments.AskPayment;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.PayLikeCustomer;
import io.recourse.payments.PaymentOrders;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demo's stories customers follow the link to the simulated provider and pay. */
@Component
@Profile("demo")
class DemoPayer implements PayLikeCustomer {

  private final AskPayment ask;
  private final PaymentOrders orders;
  private final SimulatedProvider provider;

  DemoPayer(AskPayment ask, PaymentOrders orders, SimulatedProvider provider) {
    this.ask = ask;
    this.orders = orders;
    this.provider = provider;
  }

  @Override
  public CaseNumber pay(CaseNumber number) {
    CustomerPayment asked = ask.ask(number, null);
    provider.pay(orders.of(asked), asked.amount());
    return number;
  }
}
