package io.recourse.complaints.process;

import io.recourse.complaints.TakeUpComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A complaint that had ended is investigated again. */
@Component
class TakeUpComplaintDelegate implements JavaDelegate {

  private final TakeUpComplaint takeUp;

  TakeUpComplaintDelegate(TakeUpComplaint takeUp) {
    this.takeUp = takeUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        ComplaintVariables.findBy(takeUp.again(ComplaintVariables.caseNumber(execution))));
  }
}
