package io.recourse.decision.process;

import io.recourse.decision.RefuseRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody appealed in time. */
@Component
class LetRefusalStandDelegate implements JavaDelegate {

  private final RefuseRequest refuseRequest;

  LetRefusalStandDelegate(RefuseRequest refuseRequest) {
    this.refuseRequest = refuseRequest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    refuseRequest.letStand(DecisionElements.caseNumber(execution));
  }
}
