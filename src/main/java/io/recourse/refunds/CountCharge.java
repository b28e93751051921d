package io.recourse.refunds;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds what a customer paid later to what can be given back of the order. */
@Service
public class CountCharge {

  private final Orders orders;
  private final PaymentAccounts accounts;
  private final ChargedPayments charged;

  CountCharge(Orders orders, PaymentAccounts accounts, ChargedPayments charged) {
    this.orders = orders;
    this.accounts = accounts;
    this.charged = charged;
  }

  /**
   * Called under the lock of the case; the same charge counts once.
   *
   * @param providerRef the provider's name for the charge
   * @param method how it was paid, in the provider's word
   * @throws Problem INVALID when it is in another currency than the order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void count(String orderNumber, String providerRef, String method, Money amount) {
    Order order = orders.find(orderNumber).orElseThrow(() -> Problem.notFound("order.unknown"));
    if (!order.currency().equals(amount.currency())) {
      throw Problem.invalid("/amount/currency", "A charge has the currency of its order.");
    }
    var unused = accounts.lockAndCount(order);
    int seq = OriginalPayment.FIRST_CHARGE + charged.of(order.number()).size();
    OriginalPayment payment = new OriginalPayment(seq, method, providerRef);
    if (charged.add(order.number(), new ChargedPayments.Charged(payment, amount))) {
      accounts.charge(order.number(), amount);
    }
  }
}
