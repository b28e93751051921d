package io.recourse.payments;

import io.recourse.common.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the customer of a case can pay now. */
@Component
public class PayLink {

  private final CustomerPayments payments;
  private final PaymentOrders orders;

  PayLink(CustomerPayments payments, PaymentOrders orders) {
    this.payments = payments;
    this.orders = orders;
  }

  /** Empty while no link is open. */
  public Optional<String> of(CaseNumber number) {
    return payments.ofCase(number).stream()
        .filter(payment -> payment.isOpen() && payment.methodRef() == null)
        .findFirst()
        .map(orders::url);
  }
}
