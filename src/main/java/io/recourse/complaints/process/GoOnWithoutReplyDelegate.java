package io.recourse.complaints.process;

import io.recourse.complaints.DisputeComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The team brought nothing in time: it is decided without. */
@Component
class GoOnWithoutReplyDelegate implements JavaDelegate {

  private final DisputeComplaint dispute;

  GoOnWithoutReplyDelegate(DisputeComplaint dispute) {
    this.dispute = dispute;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        ComplaintVariables.disputeBy(
            dispute.goOnWithoutReply(ComplaintVariables.caseNumber(execution))));
  }
}
