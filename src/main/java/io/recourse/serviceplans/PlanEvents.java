package io.recourse.serviceplans;

import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says how the sale of a plan stands, and of which unit. */
@Component
class PlanEvents {

  private final ApplicationEventPublisher events;

  PlanEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void moved(PlanSale sale) {
    events.publishEvent(
        DomainEvent.of(
            sale.number(),
            "PlanSaleMoved",
            "The sale of a plan stands otherwise now: " + sale.state() + ".",
            Map.of(
                "kind", sale.kind().name(),
                "serial", sale.serial(),
                "state", sale.state().name())));
  }
}
