package io.recourse.returns.process;

import io.recourse.backtocustomer.ReturnLateParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The parcel of a withdrawn request never arrived. */
@Component
class CloseWithoutParcelDelegate implements JavaDelegate {

  private final ReturnLateParcel returnLateParcel;

  CloseWithoutParcelDelegate(ReturnLateParcel returnLateParcel) {
    this.returnLateParcel = returnLateParcel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returnLateParcel.closeWithout(ReturnVariables.caseNumber(execution));
  }
}
