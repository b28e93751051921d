package io.recourse.repairs.process;

import io.recourse.repairs.CloseRepair;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the term within which the customer may say that it does not work. */
@Component
class AskConfirmationDelegate implements JavaDelegate {

  private final CloseRepair closeRepair;

  AskConfirmationDelegate(CloseRepair closeRepair) {
    this.closeRepair = closeRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.CONFIRM_BY,
        Date.from(closeRepair.askConfirmation(RepairVariables.caseNumber(execution))));
  }
}
