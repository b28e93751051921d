package io.recourse.complaints.process;

import io.recourse.complaints.DisputeComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer has stated, or their term is over: now the team. */
@Component
class AskTeamDelegate implements JavaDelegate {

  private final DisputeComplaint dispute;

  AskTeamDelegate(DisputeComplaint dispute) {
    this.dispute = dispute;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        ComplaintVariables.replyBy(dispute.askTeam(ComplaintVariables.caseNumber(execution))));
  }
}
