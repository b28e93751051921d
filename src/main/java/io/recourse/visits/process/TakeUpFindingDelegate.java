package io.recourse.visits.process;

import io.recourse.visits.PutRight;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What a visit found is to be put right: the term for it starts. */
@Component
class TakeUpFindingDelegate implements JavaDelegate {

  private final PutRight putRight;

  TakeUpFindingDelegate(PutRight putRight) {
    this.putRight = putRight;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        VisitVariables.FINDING_BY,
        Date.from(putRight.takeUp(VisitVariables.caseNumber(execution))));
  }
}
