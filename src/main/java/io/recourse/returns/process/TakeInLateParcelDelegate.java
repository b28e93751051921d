package io.recourse.returns.process;

import io.recourse.backtocustomer.ReturnLateParcel;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the warehouse's term to send a late parcel back. */
@Component
class TakeInLateParcelDelegate implements JavaDelegate {

  private final ReturnLateParcel returnLateParcel;

  TakeInLateParcelDelegate(ReturnLateParcel returnLateParcel) {
    this.returnLateParcel = returnLateParcel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Date by = ReturnVariables.date(returnLateParcel.takeIn(ReturnVariables.caseNumber(execution)));
    execution.setVariable(ReturnVariables.SEND_PARCEL_BACK_BY, by);
  }
}
