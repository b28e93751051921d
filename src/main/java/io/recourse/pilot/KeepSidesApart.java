package io.recourse.pilot;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.migration.MayFollow;
import org.springframework.stereotype.Component;

/**
 * While a pilot runs, no running case is moved to the version on trial, nor away from either
 * version that is compared: what came of a side would be the work of the other (IMP-04).
 */
@Component
class KeepSidesApart implements MayFollow {

  private final Pilots pilots;

  KeepSidesApart(Pilots pilots) {
    this.pilots = pilots;
  }

  @Override
  public void demand(String process, int from, int to) {
    pilots.running().stream()
        .filter(one -> one.kind() == ModelKind.BPMN && one.key().equals(process))
        .filter(one -> to == one.pilotVersion() || isCompared(one, from))
        .findFirst()
        .ifPresent(
            one -> {
              throw Problem.conflict("pilot.notMoved", one.pilotVersion(), one.baseVersion());
            });
  }

  private static boolean isCompared(Pilot pilot, int version) {
    return version == pilot.pilotVersion() || version == pilot.baseVersion();
  }
}
