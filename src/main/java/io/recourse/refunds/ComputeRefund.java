package io.recourse.refunds;

import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.List;
import org.springframework.stereotype.Service;

/** Computes what returned pieces are worth beside everything already refunded on the order. */
@Service
public class ComputeRefund {

  private final Orders orders;
  private final Refunds refunds;
  private final PaymentAccounts accounts;
  private final RefundCalculator calculator = new RefundCalculator();

  ComputeRefund(Orders orders, Refunds refunds, PaymentAccounts accounts) {
    this.orders = orders;
    this.refunds = refunds;
    this.accounts = accounts;
  }

  /** From here to the end of the transaction nobody else promises money of this order. */
  public void hold(Order order) {
    accounts.lockAndCount(order);
  }

  /**
   * @throws Problem INVALID when fewer pieces are left to pay back
   */
  public List<RefundItem> compute(
      String orderNumber, List<ReturnedPieces> returned, RefundTerms terms) {
    return orders
        .find(orderNumber)
        .map(order -> calculator.calculate(order, returned, refunds.soFar(orderNumber), terms))
        .orElseThrow(() -> Problem.notFound("order.unknown"));
  }
}
