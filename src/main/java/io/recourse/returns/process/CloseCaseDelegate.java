package io.recourse.returns.process;

import io.recourse.returns.CloseReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case; the mail about it follows. */
@Component
class CloseCaseDelegate implements JavaDelegate {

  private final CloseReturn closeReturn;

  CloseCaseDelegate(CloseReturn closeReturn) {
    this.closeReturn = closeReturn;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closeReturn.close(ReturnVariables.caseNumber(execution));
  }
}
