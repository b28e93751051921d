package io.recourse.visits.process;

import io.recourse.visits.SettleMatters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What came of what the customer said is known, or its term is over. */
@Component
class CloseMatterDelegate implements JavaDelegate {

  private final SettleMatters matters;

  CloseMatterDelegate(SettleMatters matters) {
    this.matters = matters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    matters.close(VisitVariables.caseNumber(execution));
  }
}
