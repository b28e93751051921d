package io.recourse.pilot;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.End;
import io.recourse.pilot.Pilot.State;
import io.recourse.studio.RollBack;
import java.time.Clock;
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

  @Transactional
  public Pilot ask(UUID id, Wish wish) {
    if (wish.end() == null) {
      throw Problem.invalid("/end", "pilot.end");
    }
    String why = PilotWords.demanded(wish.reason());
    Pilot pilot = running.locked(id);
    if (pilot.decision() != null) {
      throw Problem.conflict("pilot.asked", pilot.decision().askedBy());
    }
    boolean evidence = demandEvidence(pilot, wish);
    boolean withCases = demandCases(pilot, wish);
    String me = actor.actor().id();
    UUID withdrawal =
        wish.end() == End.WITHDRAW
            ? back.ask(pilot.key(), pilot.baseVersion(), why, withCases).id()
            : null;
    Decision asked =
        new Decision(
            wish.end(), me, clock.instant(), why, withdrawal, withCases, evidence, null, null);
    pilots.decide(id, State.RUNNING, asked);
    events.publishEvent(PilotEvents.asked(pilot, asked));
    return pilots.find(id).orElseThrow();
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

  private static boolean demandCases(Pilot pilot, Wish wish) {
    if (wish.withCases() && (wish.end() != End.WITHDRAW || pilot.kind() != ModelKind.BPMN)) {
      throw Problem.invalid("/withCases", "pilot.withCases");
    }
    return wish.withCases();
  }
}
