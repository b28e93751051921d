package io.recourse.repairs.process;

import io.recourse.backtocustomer.ReturnLateParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The parcel of a withdrawn repair never arrived. */
@Component
class CloseWithoutRepairParcelDelegate implements JavaDelegate {

  private final ReturnLateParcel lateParcel;

  CloseWithoutRepairParcelDelegate(ReturnLateParcel lateParcel) {
    this.lateParcel = lateParcel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lateParcel.closeWithout(RepairVariables.caseNumber(execution));
  }
}
