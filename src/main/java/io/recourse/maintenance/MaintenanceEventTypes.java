package io.recourse.maintenance;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What readings do. */
@Component
class MaintenanceEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("MaintenanceAgreed"),
        onRecord("MaintenanceEnded"),
        onRecord("ThresholdsKept"),
        toAll("MaintenanceDue", "serial", "metric", "value", "atLeast").telling("metric"));
  }
}
