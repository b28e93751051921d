package io.recourse.servicelevels.process;

import io.recourse.servicelevels.ClimbLadder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class ClimbLadderDelegate implements JavaDelegate {

  private final ClimbLadder climbLadder;

  ClimbLadderDelegate(ClimbLadder climbLadder) {
    this.climbLadder = climbLadder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("climbed", climbLadder.climb());
  }
}
