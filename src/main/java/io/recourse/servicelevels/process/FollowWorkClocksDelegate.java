package io.recourse.servicelevels.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EachAlone;
import io.recourse.servicelevels.FollowWorkClocks;
import io.recourse.servicelevels.WalkWorkClocks;
import io.recourse.servicelevels.WorkRound;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class FollowWorkClocksDelegate implements JavaDelegate {

  private final WalkWorkClocks walk;
  private final FollowWorkClocks followWorkClocks;
  private final EachAlone each;

  FollowWorkClocksDelegate(WalkWorkClocks walk, FollowWorkClocks followWorkClocks, EachAlone each) {
    this.walk = walk;
    this.followWorkClocks = followWorkClocks;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WorkRound round = walk.begin();
    int followed = each.walkPast(after -> walk.next(round, after), this::isFollowed, walk::leave);
    walk.end(round);
    execution.setVariable("followed", followed);
  }

  private boolean isFollowed(CaseNumber number) {
    followWorkClocks.follow(number);
    return true;
  }
}
