package io.recourse.payments.web;

import io.recourse.payments.CustomerPayment;
import io.recourse.payments.CustomerPayments;
import io.recourse.payments.PaymentOrders;
import org.springframework.stereotype.Component;

/** Makes views of requests for money. */
@Component
public class PaymentViews {

  private final CustomerPayments payments;
  private final PaymentOrders orders;

  PaymentViews(CustomerPayments payments, PaymentOrders orders) {
    this.payments = payments;
    this.orders = orders;
  }

  public PaymentView of(CustomerPayment payment) {
    boolean byLink = payment.isOpen() && payment.methodRef() == null;
    return PaymentView.of(
        payment, byLink ? orders.url(payment) : null, payments.receipts(payment.id()));
  }
}
