package io.recourse.returns.process;

import io.recourse.surplus.DecideSurplus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term to decide on goods beyond the request passed. */
@Component
class ReturnSurplusDelegate implements JavaDelegate {

  private final DecideSurplus decideSurplus;

  ReturnSurplusDelegate(DecideSurplus decideSurplus) {
    this.decideSurplus = decideSurplus;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decideSurplus.byDefault(ReturnVariables.caseNumber(execution));
  }
}
