package io.recourse.intake;

import io.recourse.cases.Cases;
import io.recourse.common.DomainEvent;
import io.recourse.orders.BuyerChanged;
import io.recourse.orders.OrdersToStore;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The cases about an order belong to its buyer, also after the shop names another one. */
@Component
class FollowBuyer {

  private final Cases cases;
  private final ApplicationEventPublisher events;

  FollowBuyer(Cases cases, ApplicationEventPublisher events) {
    this.cases = cases;
    this.events = events;
  }

  /** Cases are locked before their order. */
  @EventListener
  void hold(OrdersToStore coming) {
    cases.lockAbout(coming.numbers());
  }

  @EventListener
  void follow(BuyerChanged changed) {
    cases
        .giveTo(changed.person(), changed.orderNumber())
        .forEach(
            number ->
                events.publishEvent(
                    DomainEvent.of(
                        number,
                        "CaseBuyerChanged",
                        "The shop names another buyer of order " + changed.orderNumber() + ".",
                        Map.of("order", changed.orderNumber(), "person", changed.person()))));
  }
}
