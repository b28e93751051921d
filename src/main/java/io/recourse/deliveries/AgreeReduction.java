package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.common.Share;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.Orders;
import io.recourse.policy.ReductionLimit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A person says how much less the customer pays, as a sum of the case within its limit. */
@Component
class AgreeReduction {

  private final Orders orders;
  private final ReductionLimit limit;
  private final ReductionBook book;
  private final ApplicationEventPublisher events;

  AgreeReduction(
      Orders orders, ReductionLimit limit, ReductionBook book, ApplicationEventPublisher events) {
    this.orders = orders;
    this.limit = limit;
    this.book = book;
    this.events = events;
  }

  /**
   * @param amount in minor units of the order's currency; null for the shop's share
   * @throws Problem INVALID with pointer {@code /values/amount} beyond the limit
   */
  void agree(ServiceCase of, ProblemKind kind, Long amount) {
    if (amount == null) {
      book.forget(of.number());
      return;
    }
    Order order = orders.find(of.orderNumber()).orElseThrow();
    long most = Share.down(cost(order, of), limit.mostPercent(of.number(), kind.name()), 100);
    if (amount < 1 || amount > most) {
      throw Problem.invalid("/values/amount", "delivery.reductionBetween", most);
    }
    book.keep(of.number(), new Money(amount, order.currency()));
    events.publishEvent(
        DomainEvent.of(
            of.number(),
            "DeliveryReduced",
            "The customer keeps the goods for less.",
            Map.of("amount", amount, "currency", order.currency())));
  }

  private static long cost(Order order, ServiceCase of) {
    OrderCosts costs = OrderCosts.of(order);
    return of.lines().stream().mapToLong(line -> cost(costs, order, line)).sum();
  }

  private static long cost(OrderCosts costs, Order order, CaseLine line) {
    return costs.of(order.line(line.orderLine()).orElseThrow(), line.quantity()).amount();
  }
}
