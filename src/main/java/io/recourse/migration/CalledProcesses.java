package io.recourse.migration;

import io.recourse.common.Problem;
import io.recourse.studio.StandingInstances;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the cases of a version call just now, and where that would go: to the newest version. */
@Component
class CalledProcesses {

  private final StandingInstances standing;

  CalledProcesses(StandingInstances standing) {
    this.standing = standing;
  }

  List<Route> by(Route cases) {
    return standing.calledBelow(cases.process(), cases.from()).stream()
        .filter(one -> one.version() != one.newest())
        .map(one -> new Route(one.process(), one.version(), one.newest(), Map.of()))
        .distinct()
        .toList();
  }

  /**
   * @throws Problem CONFLICT where the cases call by now what was called by none of them before
   */
  void demandPlanned(Journey journey) {
    if (journey.together()) {
      by(journey.route()).stream()
          .filter(found -> journey.called().stream().noneMatch(found::isOf))
          .findFirst()
          .ifPresent(CalledProcesses::refuse);
    }
  }

  private static void refuse(Route unplanned) {
    throw Problem.conflict("migration.calledSince", unplanned.process(), unplanned.from());
  }
}
