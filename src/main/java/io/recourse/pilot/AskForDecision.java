package io.recourse.pilot;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.End;
import io.recourse.pilot.Pilot.State;
import io.recourse.studio.RollBack;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person asks to roll a pilot out or to withdraw it, with a reason, on what both versions came
 * to (IMP-04). A withdrawal is the text of the version before as the next version, by the same
 * agreement as every roll-back, with its cases where that is wanted.
 */
@Service
public class AskForDecision {

  private final RunningPilot running;
  private final Pilots pilots;
  private final ComparePilot compare;
  private final RollBack back;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AskForDecision(
      RunningPilot running,
      Pilots pilots,
      ComparePilot compare,
      RollBack back,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.running = running;
    this.pilots = pilots;
    this.compare = compare;
    this.back = back;
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
    change.forEach(pilot -> ask(pilot, wish, why));
    return pilots.find(id).orElseThrow();
  }

  private void ask(Pilot pilot, Wish wish, String why) {
    if (pilot.decision() != null) {
      throw Problem.conflict("pilot.asked", pilot.decision().askedBy());
    }
    boolean evidence = demandEvidence(pilot, wish);
    boolean withCases = wish.withCases() && pilot.kind() == ModelKind.BPMN;
    String me = actor.actor().id();
    UUID withdrawal =
        wish.end() == End.WITHDRAW
            ? back.ask(pilot.kind(), pilot.key(), pilot.baseVersion(), why, withCases).id()
            : null;
    Decision asked =
        new Decision(
            wish.end(), me, clock.instant(), why, withdrawal, withCases, evidence, null, null);
    pilots.decide(pilot.id(), State.RUNNING, asked);
    events.publishEvent(PilotEvents.asked(pilot, asked));
  }

  /** Nothing serves everybody on a whim: who has no figures says so, and the trail keeps it. */
  private boolean demandEvidence(Pilot pilot, Wish wish) {
    Comparison found = compare.compare(pilot.id());
    if (wish.end() == End.ROLL_OUT && !found.enough() && !wish.withoutEvidence()) {
      throw Problem.invalid(
          "/withoutEvidence",
          "pilot.evidence",
          ComparePilot.ENOUGH,
          found.pilot().ended(),
          found.base().ended());
    }
    return found.enough();
  }

  /** A table is asked anew by each case: only a process has cases to take back. */
  private static void demandCases(List<Pilot> change, Wish wish) {
    boolean processes = change.stream().anyMatch(one -> one.kind() == ModelKind.BPMN);
    if (wish.withCases() && (wish.end() != End.WITHDRAW || !processes)) {
      throw Problem.invalid("/withCases", "pilot.withCases");
    }
  }
}
