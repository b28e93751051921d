package io.recourse.servicelevels.process;

import io.recourse.servicelevels.FollowWorkClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class FollowWorkClocksDelegate implements JavaDelegate {

  private final FollowWorkClocks followWorkClocks;

  FollowWorkClocksDelegate(FollowWorkClocks followWorkClocks) {
    this.followWorkClocks = followWorkClocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("followed", followWorkClocks.follow());
  }
}
