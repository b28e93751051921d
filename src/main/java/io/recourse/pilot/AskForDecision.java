package io.recourse.pilot;

import static java.util.stream.Collectors.toMap;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.End;
import io.recourse.pilot.Pilot.State;
import io.recourse.studio.Draft;
import io.recourse.studio.RollBack;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person asks to roll a pilot out or to withdraw it, with a reason, on what both versions came
 * to (IMP-04). A withdrawal is the text of the version before as the next version, by the same
 * agreement as every roll-back, with its cases where that is wanted; of a change all of it.
 */
@Service
public class AskForDecision {

  private final RunningPilot running;
  private final Pilots pilots;
  private final PilotEvidence evidence;
  private final RollBack back;
  private final WholeChanges changes;
  private final TakeChangeBack whole;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AskForDecision(
      RunningPilot running,
      Pilots pilots,
      PilotEvidence evidence,
      RollBack back,
      WholeChanges changes,
      TakeChangeBack whole,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.running = running;
    this.pilots = pilots;
    this.evidence = evidence;
    this.back = back;
    this.changes = changes;
    this.whole = whole;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param withCases of a withdrawal: a migration of its cases is submitted with it
   * @param withoutEvidence of a roll-out: said where too few cases ended to tell a difference
   */
  public record Wish(End end, String reason, boolean withCases, boolean withoutEvidence) {}

  /** Of all models of a change at once. */
  @Transactional
  public Pilot ask(UUID id, Wish wish) {
    if (wish.end() == null) {
      throw Problem.invalid("/end", "pilot.end");
    }
    String why = PilotWords.demanded(wish.reason());
    List<Pilot> change = running.locked(id);
    demandCases(change, wish);
    change.forEach(AskForDecision::demandUnasked);
    Map<UUID, Boolean> evidence = demandEvidence(change, wish);
    Map<UUID, UUID> back = wish.end() == End.WITHDRAW ? back(change, wish, why) : Map.of();
    for (Pilot pilot : change) {
      keep(pilot, wish, why, evidence.get(pilot.id()), back.get(pilot.id()));
    }
    return pilots.find(id).orElseThrow();
  }

  private void keep(Pilot pilot, Wish wish, String why, boolean evidence, UUID withdrawal) {
    boolean withCases = wish.withCases() && pilot.kind() == ModelKind.BPMN;
    String me = actor.actor().id();
    Instant now = clock.instant();
    Decision asked =
        new Decision(wish.end(), me, now, why, withdrawal, withCases, evidence, null, null);
    pilots.decide(pilot.id(), State.RUNNING, asked);
    events.publishEvent(PilotEvents.asked(pilot, asked));
  }

  private static void demandUnasked(Pilot pilot) {
    if (pilot.decision() != null) {
      throw Problem.conflict("pilot.asked", pilot.decision().askedBy());
    }
  }

  /** The draft that takes each of them back; of a change all that came with it comes back. */
  private Map<UUID, UUID> back(List<Pilot> change, Wish wish, String why) {
    UUID drawnBy = change.get(0).drawnBy();
    List<Draft> comes =
        changes.isWhole(drawnBy)
            ? whole.ask(drawnBy, why, wish.withCases())
            : change.stream().map(one -> alone(one, wish, why)).toList();
    return change.stream().collect(toMap(Pilot::id, one -> draftOf(one, comes)));
  }

  private Draft alone(Pilot pilot, Wish wish, String why) {
    boolean withCases = wish.withCases() && pilot.kind() == ModelKind.BPMN;
    return back.ask(pilot.kind(), pilot.key(), pilot.baseVersion(), why, withCases);
  }

  private static UUID draftOf(Pilot pilot, List<Draft> comes) {
    return comes.stream()
        .filter(one -> one.kind() == pilot.kind() && one.key().equals(pilot.key()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Nothing serves everybody on a whim: who has no figures says so, and the trail keeps it. */
  private Map<UUID, Boolean> demandEvidence(List<Pilot> change, Wish wish) {
    List<Evidence> found = change.stream().map(evidence::of).toList();
    if (wish.end() == End.ROLL_OUT && !wish.withoutEvidence()) {
      found.forEach(Evidence::demandEnough);
    }
    return found.stream().collect(toMap(one -> one.pilot().id(), Evidence::enough));
  }

  /** A table is asked anew by each case: only a process has cases to take back. */
  private static void demandCases(List<Pilot> change, Wish wish) {
    boolean processes = change.stream().anyMatch(one -> one.kind() == ModelKind.BPMN);
    if (wish.withCases() && (wish.end() != End.WITHDRAW || !processes)) {
      throw Problem.invalid("/withCases", "pilot.withCases");
    }
  }
}
