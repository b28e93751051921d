package io.recourse.carrierclaims;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.Orders;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was paid for the goods in a parcel, or what is ours in it is worth. */
@Component
class WorthOfLoss {

  private final Orders orders;
  private final PiecesOfLoss pieces;
  private final ObjectProvider<OwnWorth> own;

  WorthOfLoss(Orders orders, PiecesOfLoss pieces, ObjectProvider<OwnWorth> own) {
    this.own = own;
    this.orders = orders;
    this.pieces = pieces;
  }

  /** Empty where there is no order that tells, or nothing was paid. */
  Optional<Money> of(ServiceCase parent, Loss loss) {
    return own.stream()
        .flatMap(one -> one.of(parent, loss).stream())
        .findFirst()
        .or(() -> paid(parent, loss))
        .filter(Money::exceedsZero);
  }

  private Optional<Money> paid(ServiceCase parent, Loss loss) {
    return Optional.ofNullable(parent.orderNumber())
        .flatMap(orders::find)
        .map(order -> sum(order, parent, pieces.of(parent, loss)));
  }

  private static Money sum(Order order, ServiceCase parent, Map<Integer, Integer> pieces) {
    OrderCosts costs = OrderCosts.of(order);
    long sum =
        pieces.entrySet().stream()
            .mapToLong(
                in ->
                    order
                        .line(parent.line(in.getKey()).orderLine())
                        .map(line -> costs.of(line, in.getValue()).amount())
                        .orElse(0L))
            .sum();
    return new Money(sum, order.currency());
  }
}
