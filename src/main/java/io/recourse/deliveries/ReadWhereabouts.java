package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderParcel;
import io.recourse.orders.Orders;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the shop knows of where the goods of a case are. */
@Component
class ReadWhereabouts {

  private final Orders orders;

  ReadWhereabouts(Orders orders) {
    this.orders = orders;
  }

  /** Whether every line was delivered, by its parcels where the shop told those. */
  boolean isDelivered(ServiceCase of) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    return of.lines().stream().map(CaseLine::orderLine).allMatch(line -> isDelivered(order, line));
  }

  static boolean isDelivered(Order order, int line) {
    List<OrderParcel> own =
        order.fulfilment().parcels().stream()
            .filter(parcel -> parcel.lines().contains(line))
            .toList();
    return own.isEmpty()
        ? order.deliveredAt() != null
        : own.stream().allMatch(parcel -> parcel.deliveredAt() != null);
  }
}
