package io.recourse.pilot;

import io.recourse.common.Problem;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.End;
import io.recourse.pilot.Pilot.State;
import io.recourse.studio.Agreement;
import io.recourse.studio.BesideDeployment;
import io.recourse.studio.Draft;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A pilot begins with the deployment of its draft. While it runs nothing else of its model is
 * deployed but an earlier version, which withdraws it; of a change all of them or none.
 */
@Component
class PilotBesideDeployment implements BesideDeployment {

  private final Pilots pilots;
  private final RunningPilots running;
  private final WholeChanges changes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PilotBesideDeployment(
      Pilots pilots,
      RunningPilots running,
      WholeChanges changes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.pilots = pilots;
    this.running = running;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void demand(Draft draft) {
    under(draft).ifPresent(pilot -> demand(draft, pilot.drawnBy()));
  }

  private void demand(Draft draft, UUID drawnBy) {
    if (draft.source() != Draft.Source.ROLLBACK) {
      throw Problem.conflict("pilot.runs");
    }
    if (changes.isWhole(drawnBy) && !changes.isBackOf(drawnBy, draft)) {
      throw Problem.conflict("pilot.ofChange", draft.key());
    }
  }

  @Override
  public void deployed(Draft done) {
    under(done).ifPresent(pilot -> withdraw(pilot, done));
    pilots.planned(done.id(), done.version() - 1).ifPresent(planned -> begin(planned, done));
    running.forgetOnCommit();
  }

  private void begin(Pilot planned, Draft done) {
    Instant now = clock.instant();
    pilots.begin(planned.id(), done.deployment().version(), now);
    events.publishEvent(PilotEvents.begun(pilots.find(planned.id()).orElseThrow()));
  }

  private void withdraw(Pilot pilot, Draft done) {
    Decision asked = pilot.decision();
    boolean foreseen = asked != null && done.id().equals(asked.withdrawal());
    Decision decided =
        foreseen
            ? asked.answered(done.agreement().approvedBy(), clock.instant())
            : byRollBack(done);
    pilots.decide(pilot.id(), State.WITHDRAWN, decided);
    events.publishEvent(PilotEvents.withdrawn(pilot, decided));
  }

  /** Also by one lead alone, for emergencies. */
  private Decision byRollBack(Draft done) {
    Agreement said = done.agreement();
    return new Decision(
        End.WITHDRAW,
        said.submittedBy(),
        said.submittedAt(),
        said.reason(),
        done.id(),
        false,
        null,
        said.approvedBy(),
        clock.instant());
  }

  private Optional<Pilot> under(Draft draft) {
    return pilots.running().stream()
        .filter(one -> one.kind() == draft.kind() && one.key().equals(draft.key()))
        .findFirst();
  }
}
