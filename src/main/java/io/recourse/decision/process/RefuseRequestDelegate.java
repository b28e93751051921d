package io.recourse.decision.process;

import io.recourse.decision.DecisionVariables;
import io.recourse.decision.RefuseRequest;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the request as refused and opens the term to appeal. */
@Component
class RefuseRequestDelegate implements JavaDelegate {

  private final RefuseRequest refuseRequest;

  RefuseRequestDelegate(RefuseRequest refuseRequest) {
    this.refuseRequest = refuseRequest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Date appealBy = Date.from(refuseRequest.refuse(DecisionElements.caseNumber(execution)));
    execution.setVariable(DecisionVariables.APPEAL_BY, appealBy);
    execution.setVariable(DecisionVariables.APPEALED, false);
  }
}
