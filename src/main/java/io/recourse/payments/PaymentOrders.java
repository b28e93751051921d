package io.recourse.payments;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a provider and a customer are told of a request for money. */
@Component
public class PaymentOrders {

  private final String publicUrl;

  PaymentOrders(@Value("${recourse.public-url}") String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Where the customer pays, and afterwards reads what became of it. */
  public String url(CustomerPayment payment) {
    return publicUrl + "/pay/" + payment.id();
  }

  public PaymentOrder of(CustomerPayment payment) {
    return new PaymentOrder(
        payment.idempotencyKey(),
        payment.methodRef(),
        payment.amount(),
        payment.caseNumber().value(),
        url(payment),
        payment.expiresAt());
  }
}
