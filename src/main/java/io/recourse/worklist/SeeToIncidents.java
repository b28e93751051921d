package io.recourse.worklist;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Instant;
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
  private static final int LONGEST = 1_000;

  private final List<StepByHand> byHand;
  private final ApplicationEventPublisher events;

  SeeToIncidents(
      Incidents incidents,
      StandingSteps steps,
      List<StepByHand> byHand,
      ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.steps = steps;
    this.byHand = byHand;
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

  /** How many steps stand still, and how many of them too long. */
  @Transactional(readOnly = true)
  public StandingCount count(Instant now) {
    List<StandingStep> all = list();
    return new StandingCount(all.size(), all.stream().filter(step -> step.isLate(now)).count());
  }

  /**
   * Somebody did outside what the step was to do; its process goes on behind it.
   *
   * @param reason what was done
   * @throws Problem conflict, when this step must be done by itself
   */
  @Transactional
  public void doneByHand(String id, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      throw Problem.invalid("/reason", "incident.reason", LONGEST);
    }
    Incident incident = incidents.find(id).orElseThrow(() -> Problem.notFound("incident.settled"));
    StepByHand step =
        byHand.stream()
            .filter(one -> one.step().equals(incident.element()))
            .filter(one -> steps.describe(incident).byHand())
            .findFirst()
            .orElseThrow(() -> Problem.conflict("incident.notByHand"));
    step.done(steps.variables(incident));
    steps.passOver(incident);
    events.publishEvent(
        new DomainEvent(
            incident.caseNumber() == null ? DomainEvent.SYSTEM_CHAIN : incident.caseNumber(),
            "IncidentDoneByHand",
            "Step " + incident.element() + " was done by hand.",
            Map.of("element", incident.element(), "incident", id, "reason", reason.strip())));
  }
}
