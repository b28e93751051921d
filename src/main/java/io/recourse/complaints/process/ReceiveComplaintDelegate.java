package io.recourse.complaints.process;

import io.recourse.complaints.TakeUpComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A complaint comes in; its first look is owed from now on. */
@Component
class ReceiveComplaintDelegate implements JavaDelegate {

  private final TakeUpComplaint takeUp;

  ReceiveComplaintDelegate(TakeUpComplaint takeUp) {
    this.takeUp = takeUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        ComplaintVariables.assessBy(takeUp.receive(ComplaintVariables.caseNumber(execution))));
  }
}
