package io.recourse.maintenance;

import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts on record that maintenance was agreed on, and that it ended. */
@Component
class AgreementNews {

  private final ApplicationEventPublisher events;

  AgreementNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  void agreed(Agreement of) {
    tell("MaintenanceAgreed", "Maintenance of a unit was agreed on.", of);
  }

  void ended(Agreement of) {
    tell("MaintenanceEnded", "An agreement on maintenance ended.", of);
  }

  private void tell(String type, String summary, Agreement of) {
    events.publishEvent(
        DomainEvent.ofSystem(
            type, summary, Map.of("serial", of.serial(), "until", of.endsOn().toString())));
  }
}
