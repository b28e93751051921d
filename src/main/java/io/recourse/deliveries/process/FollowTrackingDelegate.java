package io.recourse.deliveries.process;

import io.recourse.common.CaseNumber;
import io.recourse.deliveries.FollowTracking;
import io.recourse.engine.EachAlone;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets each open case of a late parcel follow its tracking, each in a transaction of its own. */
@Component
class FollowTrackingDelegate implements JavaDelegate {

  private final FollowTracking tracking;
  private final EachAlone each;

  FollowTrackingDelegate(FollowTracking tracking, EachAlone each) {
    this.tracking = tracking;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int done = each.<CaseNumber>walk(tracking::after, tracking::follow);
    execution.setVariable("casesFollowed", done);
  }
}
