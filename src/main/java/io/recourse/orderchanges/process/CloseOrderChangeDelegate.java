package io.recourse.orderchanges.process;

import io.recourse.orderchanges.CloseChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case as it was decided. */
@Component
class CloseOrderChangeDelegate implements JavaDelegate {

  private final CloseChange close;

  CloseOrderChangeDelegate(CloseChange close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.close(ChangeVariables.caseNumber(execution));
  }
}
