package io.recourse.visitteam.process;

import io.recourse.common.Problem;
import io.recourse.visits.process.VisitElements;
import io.recourse.visitteam.MayMakeVisits;
import io.recourse.worklist.TaskGate;
import io.recourse.worklist.WorkItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps whoever is not trained and assessed from speaking to customers for the house (FUP-09). */
@Component
class TrainedVisitors implements TaskGate {

  private final MayMakeVisits mayMake;

  TrainedVisitors(MayMakeVisits mayMake) {
    this.mayMake = mayMake;
  }

  @Override
  public Optional<Problem> bars(WorkItem task, String username) {
    return VisitElements.MAKE_VISIT.equals(task.taskKey())
        ? mayMake.refusal(username)
        : Optional.empty();
  }
}
