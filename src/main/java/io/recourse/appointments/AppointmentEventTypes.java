package io.recourse.appointments;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is on record of times for visits. */
@Component
class AppointmentEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("AppointmentMoved", "startsAt", "endsAt", "state"),
        onRecord("VisitSlotOpened"),
        onRecord("VisitSlotClosed"));
  }
}
