package io.recourse.servicelevels;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.LadderStep;
import io.recourse.terms.ClimbingClock;
import org.springframework.stereotype.Component;

/** Lets a case and its open tasks stand higher in every list, and the tasks that follow too. */
@Component
class RaisePriority implements LadderAct {

  private static final int STEP = 10;
  private static final int HIGHEST = 100;

  private final WorkPriority work;

  RaisePriority(WorkPriority work) {
    this.work = work;
  }

  @Override
  public LadderStep step() {
    return LadderStep.RAISE_PRIORITY;
  }

  @Override
  public void take(ServiceCase of, ClimbingClock clock, int percent) {
    work.raiseTo(of, Math.min(HIGHEST, of.priority() + STEP));
  }
}
