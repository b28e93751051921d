package io.recourse.pilot;

import io.recourse.common.Problem;
import io.recourse.studio.ModelDrafts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A pilot that runs, held until the transaction ends: two people do not decide it at once. */
@Component
class RunningPilot {

  private final Pilots pilots;
  private final ModelDrafts drafts;

  RunningPilot(Pilots pilots, ModelDrafts drafts) {
    this.pilots = pilots;
    this.drafts = drafts;
  }

  /**
   * With those of the other models of its change, which are decided together. Deployments first, as
   * whoever deploys comes to the pilot afterwards.
   */
  List<Pilot> locked(UUID id) {
    drafts.waitForDeployments();
    Pilot pilot = pilots.lock(id).orElseThrow(() -> Problem.notFound("pilot.unknown"));
    if (!pilot.isRunning()) {
      throw Problem.conflict("pilot.over");
    }
    return pilots.lockChange(pilot.drawnBy());
  }
}
