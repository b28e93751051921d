package io.recourse.outbound.process;

import io.recourse.outbound.FollowOutbound;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The only step of {@code FollowParcelsProcess}. */
@Component
class FollowParcelsDelegate implements JavaDelegate {

  private final FollowOutbound follow;

  FollowParcelsDelegate(FollowOutbound follow) {
    this.follow = follow;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("parcelsTakenUp", follow.takeUp());
  }
}
