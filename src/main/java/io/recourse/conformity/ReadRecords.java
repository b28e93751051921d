package io.recourse.conformity;

import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.Receipts;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads all that is on record of a case. */
@Component
class ReadRecords {

  private final Orders orders;
  private final Receipts receipts;
  private final Trail trail;
  private final Clock clock;

  ReadRecords(Orders orders, Receipts receipts, Trail trail, Clock clock) {
    this.orders = orders;
    this.receipts = receipts;
    this.trail = trail;
    this.clock = clock;
  }

  Records of(ServiceCase of) {
    Order order = Optional.ofNullable(of.orderNumber()).flatMap(orders::find).orElse(null);
    return new Records(
        of,
        order,
        trail.of(of.number()),
        receipts.of(of.number()),
        trail.money(of.number()),
        trail.letters(of.number()),
        clock.instant());
  }
}
