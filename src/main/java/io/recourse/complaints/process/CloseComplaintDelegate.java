package io.recourse.complaints.process;

import io.recourse.complaints.AnswerComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All that the outcome promised is done. */
@Component
class CloseComplaintDelegate implements JavaDelegate {

  private final AnswerComplaint answer;

  CloseComplaintDelegate(AnswerComplaint answer) {
    this.answer = answer;
  }

  @Override
  public void execute(DelegateExecution execution) {
    answer.close(ComplaintVariables.caseNumber(execution));
  }
}
