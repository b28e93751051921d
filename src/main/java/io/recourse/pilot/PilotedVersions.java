package io.recourse.pilot;

import io.recourse.engine.ModelKind;
import io.recourse.engine.serving.ServedVersions;
import io.recourse.pilot.Pilot.Arm;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The version of a case while a pilot runs. It is chosen when the case first asks and kept, so that
 * the processes it calls and the tables it asks stay on the same side.
 */
@Component
class PilotedVersions implements ServedVersions {

  private final RunningPilots running;
  private final Pilots pilots;
  private final Clock clock;

  PilotedVersions(RunningPilots running, Pilots pilots, Clock clock) {
    this.running = running;
    this.pilots = pilots;
    this.clock = clock;
  }

  @Override
  public Optional<Integer> of(ModelKind kind, String key, String newest, String caseNumber) {
    return running
        .of(kind, key, newest)
        .map(
            pilot ->
                arm(pilot, caseNumber) == Arm.PILOT ? pilot.pilotVersion() : pilot.baseVersion());
  }

  private Arm arm(Pilot pilot, String caseNumber) {
    if (caseNumber == null) {
      return Arm.OUTSIDE;
    }
    return pilots
        .arm(pilot.id(), caseNumber)
        .or(() -> besides(pilot, caseNumber))
        .orElseGet(() -> chosen(pilot, caseNumber));
  }

  /** Where the case stands of another model of the same change. */
  private Optional<Arm> besides(Pilot pilot, String caseNumber) {
    Optional<Arm> arm = pilots.armBeside(pilot, caseNumber);
    arm.ifPresent(known -> pilots.keep(pilot.id(), caseNumber, known));
    return arm;
  }

  private Arm chosen(Pilot pilot, String caseNumber) {
    return pilots
        .facts(caseNumber)
        .map(
            facts -> {
              Arm arm = Arms.of(pilot, caseNumber, facts, clock.instant());
              pilots.keep(pilot.id(), caseNumber, arm);
              return arm;
            })
        .orElse(Arm.OUTSIDE);
  }
}
