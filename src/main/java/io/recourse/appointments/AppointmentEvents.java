package io.recourse.appointments;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of appointments, as the trail of their case tells it. */
@Component
public class AppointmentEvents {

  private final ApplicationEventPublisher events;

  AppointmentEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  public void moved(CaseNumber number, VisitSlot slot, Appointment.State state) {
    events.publishEvent(
        DomainEvent.of(
            number,
            "AppointmentMoved",
            "An appointment on site moved on.",
            Map.of(
                "startsAt", slot.startsAt().toString(),
                "endsAt", slot.endsAt().toString(),
                "state", state.name())));
  }
}
