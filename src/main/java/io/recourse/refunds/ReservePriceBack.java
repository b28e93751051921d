package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises part of the price of an order by a case whose lines are not what is paid back: it counts
 * against the lines of the order, so that goods that come back later bring what is left (RFD-06).
 */
@Service
public class ReservePriceBack {

  private final Cases cases;
  private final Orders orders;
  private final Refunds refunds;
  private final ReserveRefund reserve;

  ReservePriceBack(Cases cases, Orders orders, Refunds refunds, ReserveRefund reserve) {
    this.cases = cases;
    this.orders = orders;
    this.refunds = refunds;
    this.reserve = reserve;
  }

  /**
   * @param lines of the order that it is for; empty for all of them
   * @throws Problem as {@link ReserveRefund#reserve}
   */
  @Transactional
  public RefundId reserve(
      CaseNumber number, String decisionKey, Set<Integer> lines, Money amount, String ground) {
    ServiceCase of = cases.lock(number);
    boolean before = !refunds.ofDecision(decisionKey).isEmpty();
    RefundId decision = reserve.reserve(number, decisionKey, List.of(), amount, ground);
    if (!before) {
      Order order = orders.find(of.orderNumber()).orElseThrow();
      RefundedSoFar soFar = refunds.soFar(order.number());
      refunds.addShares(decision, PriceSpread.over(order, lines, soFar, amount.amount()));
    }
    return decision;
  }
}
