package io.recourse.returns.process;

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
            ReturnVariables.caseNumber(execution), ReturnVariables.trackingNumber(execution));
    execution.setVariable(ReturnVariables.STRAY_GOES_HOME, goesHome);
  }
}
