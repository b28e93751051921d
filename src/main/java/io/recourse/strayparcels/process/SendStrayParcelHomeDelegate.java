package io.recourse.strayparcels.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.strayparcels.StrayParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the way home of a parcel that nobody awaited. */
@Component
@ReachesOutside
class SendStrayParcelHomeDelegate implements JavaDelegate {

  private final StrayParcel strayParcel;

  SendStrayParcelHomeDelegate(StrayParcel strayParcel) {
    this.strayParcel = strayParcel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    strayParcel.sendHome(
        StrayParcelVariables.caseNumber(execution), StrayParcelVariables.trackingNumber(execution));
  }
}
