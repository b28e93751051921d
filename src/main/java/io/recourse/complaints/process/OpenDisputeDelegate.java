package io.recourse.complaints.process;

import io.recourse.complaints.DisputeComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The outcome was rejected: the customer has a term to bring what they have. */
@Component
class OpenDisputeDelegate implements JavaDelegate {

  private final DisputeComplaint dispute;

  OpenDisputeDelegate(DisputeComplaint dispute) {
    this.dispute = dispute;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        ComplaintVariables.stateBy(dispute.open(ComplaintVariables.caseNumber(execution))));
  }
}
