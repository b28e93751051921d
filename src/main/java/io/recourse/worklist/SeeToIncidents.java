package io.recourse.worklist;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.engine.ByHand;
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

  /** Those that are this person's to see to: of their teams, for leads and admins all. */
  @Transactional
  public List<StandingStep> list(Worker worker) {
    return incidents.open().stream()
        .map(steps::describe)
        .filter(step -> isTheirs(step, worker))
        .toList();
  }

  /**
   * Those of every version of a process, whoever sees to them: for people who answer for the model.
   */
  @Transactional
  public List<StandingStep> of(String process) {
    return incidents.of(process).stream().map(steps::describe).toList();
  }

  /**
   * @throws Problem not found, when it was settled meanwhile or is another team's
   */
  @Transactional
  public void retry(String id, Worker worker) {
    incidents.hold(id);
    Incident incident = theirs(id, worker);
    steps.retry(incident);
    events.publishEvent(
        new DomainEvent(
            incident.caseNumber() == null ? DomainEvent.SYSTEM_CHAIN : incident.caseNumber(),
            "IncidentRetried",
            "Step " + incident.element() + " is tried again by hand.",
            Map.of("element", incident.element(), "incident", id)));
  }

  /** How many steps stand still, and how many of them too long. */
  @Transactional
  public StandingCount count(Worker worker, Instant now) {
    List<StandingStep> all = list(worker);
    return new StandingCount(all.size(), all.stream().filter(step -> step.isLate(now)).count());
  }

  /** Carriers that a label made by hand may be of. */
  public List<String> carriers() {
    return byHand.stream().flatMap(way -> way.carriers().stream()).toList();
  }

  /**
   * Somebody did outside what the step was to do; its process goes on with that. Of two who say so
   * at once the second hears that it was settled.
   *
   * @throws Problem conflict, when this step must be done by itself
   */
  @Transactional
  public void doneByHand(String id, DoneByHand told, Worker worker) {
    told.demandReason();
    incidents.hold(id);
    Incident incident = theirs(id, worker);
    StandingStep step = steps.describe(incident);
    StepByHand way =
        byHand.stream()
            .filter(one -> one.how() == step.byHand())
            .findFirst()
            .orElseThrow(() -> Problem.conflict(ground(step)));
    if (way.done(incident, steps.variables(incident), told)) {
      steps.passOver(incident);
    } else {
      steps.retry(incident);
    }
    events.publishEvent(doneByHand(incident, step.byHand(), told.reason().strip()));
  }

  private static String ground(StandingStep step) {
    return "finance".equals(step.owner()) ? "incident.money" : "incident.notByHand";
  }

  private static DomainEvent doneByHand(Incident incident, ByHand how, String reason) {
    return new DomainEvent(
        incident.caseNumber() == null ? DomainEvent.SYSTEM_CHAIN : incident.caseNumber(),
        "IncidentDoneByHand",
        "Step " + incident.element() + " was done by hand.",
        Map.of(
            "process",
            incident.process(),
            "element",
            incident.element(),
            "incident",
            incident.id(),
            "how",
            how.name(),
            "reason",
            reason));
  }

  /** One of another team looks like one that is settled. */
  private Incident theirs(String id, Worker worker) {
    return incidents
        .find(id)
        .filter(found -> isTheirs(steps.describe(found), worker))
        .orElseThrow(() -> Problem.notFound("incident.settled"));
  }

  /** Whether this person settles it. */
  public static boolean isTheirs(StandingStep step, Worker worker) {
    return worker.movesWork() || worker.isOf(step.owner());
  }
}
