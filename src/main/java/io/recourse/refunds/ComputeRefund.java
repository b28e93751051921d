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
  public Standing hold(Order order) {
    accounts.lockAndCount(order);
    return standing(order.number());
  }

  /** An order and what went back of it, as they stand now. */
  public final class Standing {

    private final Order order;
    private final RefundedSoFar soFar;

    private Standing(Order order, RefundedSoFar soFar) {
      this.order = order;
      this.soFar = soFar;
    }

    /**
     * @throws Problem INVALID when fewer pieces are left to pay back
     */
    public List<RefundItem> compute(List<ReturnedPieces> returned, RefundTerms terms) {
      return calculator.calculate(order, returned, soFar, terms);
    }
  }

  /**
   * @throws Problem INVALID when fewer pieces are left to pay back
   */
  public List<RefundItem> compute(
      String orderNumber, List<ReturnedPieces> returned, RefundTerms terms) {
    return standing(orderNumber).compute(returned, terms);
  }

  private Standing standing(String orderNumber) {
    Order order = orders.find(orderNumber).orElseThrow(() -> Problem.notFound("order.unknown"));
    return new Standing(order, refunds.soFar(orderNumber));
  }
}
