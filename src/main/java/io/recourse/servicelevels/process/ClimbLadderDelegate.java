package io.recourse.servicelevels.process;

import io.recourse.engine.EachAlone;
import io.recourse.servicelevels.ClimbLadder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class ClimbLadderDelegate implements JavaDelegate {

  private final ClimbLadder climbLadder;
  private final EachAlone each;

  ClimbLadderDelegate(ClimbLadder climbLadder, EachAlone each) {
    this.climbLadder = climbLadder;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("climbed", each.walk(climbLadder::next, climbLadder::climb));
  }
}
