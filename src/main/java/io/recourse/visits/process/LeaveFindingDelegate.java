package io.recourse.visits.process;

import io.recourse.visits.PutRight;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody put it right within the term. */
@Component
class LeaveFindingDelegate implements JavaDelegate {

  private final PutRight putRight;

  LeaveFindingDelegate(PutRight putRight) {
    this.putRight = putRight;
  }

  @Override
  public void execute(DelegateExecution execution) {
    putRight.left(VisitVariables.caseNumber(execution));
  }
}
