package io.recourse.returns.process;

import io.recourse.inspection.AcceptByDefault;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term to inspect passed. */
@Component
class AcceptByDefaultDelegate implements JavaDelegate {

  private final AcceptByDefault acceptByDefault;

  AcceptByDefaultDelegate(AcceptByDefault acceptByDefault) {
    this.acceptByDefault = acceptByDefault;
  }

  @Override
  public void execute(DelegateExecution execution) {
    acceptByDefault.accept(ReturnVariables.caseNumber(execution));
  }
}
