package io.recourse.refunds;

import io.recourse.common.Money;
import io.recourse.orders.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the payment of an order is neither given back nor promised (RFD-01). */
@Service
public class RoomToRefund {

  private final PaymentAccounts accounts;

  RoomToRefund(PaymentAccounts accounts) {
    this.accounts = accounts;
  }

  /** Never below zero; the account stays locked, so that nothing else takes it meanwhile. */
  @Transactional
  public Money left(Order order) {
    return new Money(Math.max(0, accounts.lockAndCount(order)), order.currency());
  }
}
