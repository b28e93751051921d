package io.recourse.regulatory;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the goods cost that a case is about: its lines, or the whole order where it has none. */
@Component
class PriceOfCase {

  private final Orders orders;

  PriceOfCase(Orders orders) {
    this.orders = orders;
  }

  /**
   * @throws Problem CONFLICT for a case without an order, or whose goods cost nothing
   */
  Money of(ServiceCase of) {
    Order order = of.orderNumber() == null ? null : orders.find(of.orderNumber()).orElse(null);
    if (order == null) {
      throw Problem.conflict("regulatory.noPrice");
    }
    OrderCosts costs = OrderCosts.of(order);
    Stream<Money> prices =
        of.lines().isEmpty()
            ? order.lines().stream().map(line -> costs.of(line, line.quantity()))
            : of.lines().stream()
                .map(line -> costs.of(bought(order, line.orderLine()), line.quantity()));
    Money price = prices.reduce(Money.zero(order.currency()), Money::plus);
    if (!price.exceedsZero()) {
      throw Problem.conflict("regulatory.noPrice");
    }
    return price;
  }

  private static OrderLine bought(Order order, int line) {
    return order.line(line).orElseThrow(() -> Problem.conflict("order.notAsAsked"));
  }
}
