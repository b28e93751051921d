package io.recourse.pilot;

import io.recourse.pilot.Pilot.Arm;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a decision rests on; nothing is compared, so that nobody waits for it. */
@Service
public class PilotEvidence {

  private final Pilots pilots;
  private final PilotFigures figures;
  private final Clock clock;

  PilotEvidence(Pilots pilots, PilotFigures figures, Clock clock) {
    this.pilots = pilots;
    this.figures = figures;
    this.clock = clock;
  }

  /** Of each model of the change that a pilot is of: they are decided together. */
  @Transactional(readOnly = true)
  public List<Evidence> ofChange(UUID drawnBy) {
    return pilots.ofChange(drawnBy).stream().map(this::of).toList();
  }

  Evidence of(Pilot pilot) {
    Map<Arm, Integer> ended = figures.ended(pilot.id(), pilot.seenUntil(clock.instant()));
    return new Evidence(pilot, ended.getOrDefault(Arm.PILOT, 0), ended.getOrDefault(Arm.BASE, 0));
  }
}
