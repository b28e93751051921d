package io.recourse.strayparcels.process;

import io.recourse.strayparcels.StrayParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A parcel that nobody awaits is here: starts the warehouse's term to see to it. */
@Component
class NoticeStrayParcelDelegate implements JavaDelegate {

  private final StrayParcel strayParcel;

  NoticeStrayParcelDelegate(StrayParcel strayParcel) {
    this.strayParcel = strayParcel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var by =
        strayParcel.notice(
            StrayParcelVariables.caseNumber(execution),
            StrayParcelVariables.trackingNumber(execution));
    execution.setVariable(StrayParcelVariables.SEE_TO_STRAY_BY, StrayParcelVariables.date(by));
  }
}
