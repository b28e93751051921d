package io.recourse.terms;

import io.recourse.cases.ServiceCase;
import io.recourse.orders.LifeCycle;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.orders.ProductStages;
import io.recourse.policy.LocalDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The stage that what a case is about is in today (PLC-02): that of the dearest line of its order
 * whose product has one. Limits, scripts and care are about now, unlike rights from a purchase.
 */
@Component
public class StageOfCase {

  private final Orders orders;
  private final ProductStages stages;
  private final LocalDays days;
  private final Clock clock;

  StageOfCase(Orders orders, ProductStages stages, LocalDays days, Clock clock) {
    this.orders = orders;
    this.stages = stages;
    this.days = days;
    this.clock = clock;
  }

  public Optional<LifeCycle> today(ServiceCase of) {
    return Optional.ofNullable(of.orderNumber()).flatMap(orders::find).flatMap(this::today);
  }

  private Optional<LifeCycle> today(Order order) {
    LocalDate day = days.dayOf(clock.instant(), order.country());
    return order.lines().stream()
        .filter(line -> line.product() != null)
        .sorted(Comparator.comparingLong(StageOfCase::price).reversed())
        .map(line -> stages.on(line.product(), day).orElse(null))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static long price(OrderLine line) {
    return line.unitPrice().amount();
  }
}
