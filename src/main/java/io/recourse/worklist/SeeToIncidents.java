package io.recourse.worklist;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what stands still and lets it be tried again; the trail keeps who did that. */
@Service
public class SeeToIncidents {

  private final Incidents incidents;
  private final StandingSteps steps;
  private final ApplicationEventPublisher events;

  SeeToIncidents(Incidents incidents, StandingSteps steps, ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.steps = steps;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public List<StandingStep> list() {
    return incidents.open().stream().map(steps::describe).toList();
  }

  /**
   * @throws Problem not found, when it was settled meanwhile
   */
  @Transactional
  public void retry(String id) {
    Incident incident = incidents.find(id).orElseThrow(() -> Problem.notFound("incident.settled"));
    steps.retry(incident);
    events.publishEvent(
        new DomainEvent(
            incident.caseNumber() == null ? DomainEvent.SYSTEM_CHAIN : incident.caseNumber(),
            "IncidentRetried",
            "Step " + incident.element() + " is tried again by hand.",
            Map.of("element", incident.element(), "incident", id)));
  }
}
