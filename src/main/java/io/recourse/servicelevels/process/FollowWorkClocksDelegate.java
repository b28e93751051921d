package io.recourse.servicelevels.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EachAlone;
import io.recourse.servicelevels.FollowWorkClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class FollowWorkClocksDelegate implements JavaDelegate {

  private final FollowWorkClocks followWorkClocks;
  private final EachAlone each;

  FollowWorkClocksDelegate(FollowWorkClocks followWorkClocks, EachAlone each) {
    this.followWorkClocks = followWorkClocks;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("followed", each.walk(followWorkClocks::next, this::isFollowed));
  }

  private boolean isFollowed(CaseNumber number) {
    followWorkClocks.follow(number);
    return true;
  }
}
