package io.recourse.returns.process;

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
    Date appealBy =
        ReturnVariables.date(refuseRequest.refuse(ReturnVariables.caseNumber(execution)));
    execution.setVariable(ReturnVariables.APPEAL_BY, appealBy);
    execution.setVariable(ReturnVariables.APPEALED, false);
  }
}
