package io.recourse.returns.process;

import io.recourse.returns.KeepInformed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether there is anything to tell of the case. */
@Component
class SeeWhetherNewsDueDelegate implements JavaDelegate {

  private final KeepInformed keepInformed;

  SeeWhetherNewsDueDelegate(KeepInformed keepInformed) {
    this.keepInformed = keepInformed;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean due = keepInformed.isDue(ReturnVariables.caseNumber(execution));
    execution.setVariableLocal(ReturnVariables.NEWS_DUE, due);
  }
}
