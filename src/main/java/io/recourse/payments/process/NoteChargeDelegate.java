package io.recourse.payments.process;

import io.recourse.common.CaseNumber;
import io.recourse.payments.ChargeNamed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that the method is charged, before it is. */
@Component
class NoteChargeDelegate implements JavaDelegate {

  private final ChargeNamed charge;

  NoteChargeDelegate(ChargeNamed charge) {
    this.charge = charge;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = new CaseNumber((String) execution.getVariable(ChargeVariables.CASE_NUMBER));
    String method = (String) execution.getVariable(ChargeVariables.METHOD);
    execution.setVariable(
        ChargeVariables.PAYMENT, charge.note(number, method).map(Object::toString).orElse(null));
  }
}
