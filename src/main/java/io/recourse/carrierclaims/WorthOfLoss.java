package io.recourse.carrierclaims;

import io.recourse.cases.CaseLine;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.Orders;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was paid for the goods in a parcel: of a parcel that we booked by what is in it. */
@Component
class WorthOfLoss {

  private final Orders orders;
  private final Parcels parcels;

  WorthOfLoss(Orders orders, Parcels parcels) {
    this.orders = orders;
    this.parcels = parcels;
  }

  /** Empty where there is no order that tells, or nothing was paid. */
  Optional<Money> of(ServiceCase parent, Loss loss) {
    return Optional.ofNullable(parent.orderNumber())
        .flatMap(orders::find)
        .map(order -> sum(order, parent, pieces(parent, loss)))
        .filter(Money::exceedsZero);
  }

  private Map<Integer, Integer> pieces(ServiceCase parent, Loss loss) {
    return parcels
        .byTracking(loss.trackingNumber())
        .filter(booked -> booked.caseNumber().equals(parent.number()))
        .map(Parcel::items)
        .orElseGet(
            () ->
                parent.lines().stream()
                    .filter(line -> line.decision() != LineDecision.REFUSED)
                    .collect(Collectors.toMap(CaseLine::item, CaseLine::quantity)));
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
