package io.recourse.strayparcels.process;

import io.recourse.strayparcels.StrayParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody saw to the parcel in time. */
@Component
class SettleStrayParcelDelegate implements JavaDelegate {

  private final StrayParcel strayParcel;

  SettleStrayParcelDelegate(StrayParcel strayParcel) {
    this.strayParcel = strayParcel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean goesHome =
        strayParcel.byDefault(
            StrayParcelVariables.caseNumber(execution),
            StrayParcelVariables.trackingNumber(execution));
    execution.setVariable(StrayParcelVariables.STRAY_GOES_HOME, goesHome);
  }
}
