package io.recourse.settlement;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.common.Share;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.Orders;
import io.recourse.policy.ReductionLimit;
import org.springframework.stereotype.Component;

/** How much comes off the price of goods at most that stay with whoever bought them (RET-09). */
@Component
public class MostReduction {

  private final Orders orders;
  private final ReductionLimit limit;

  MostReduction(Orders orders, ReductionLimit limit) {
    this.orders = orders;
    this.limit = limit;
  }

  /**
   * A share of what the goods of the case cost; keeps the receipt.
   *
   * @param kind what is wrong with them, as table {@code reductionLimit} has it
   */
  public Money of(ServiceCase of, String kind) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    long most = Share.down(cost(order, of), limit.mostPercent(of.number(), kind), 100);
    return new Money(most, order.currency());
  }

  private static long cost(Order order, ServiceCase of) {
    OrderCosts costs = OrderCosts.of(order);
    return of.lines().stream().mapToLong(line -> cost(costs, order, line)).sum();
  }

  private static long cost(OrderCosts costs, Order order, CaseLine line) {
    return costs.of(order.line(line.orderLine()).orElseThrow(), line.quantity()).amount();
  }
}
