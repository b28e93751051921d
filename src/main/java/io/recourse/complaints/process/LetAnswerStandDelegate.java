package io.recourse.complaints.process;

import io.recourse.complaints.AnswerComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer said nothing in time: the outcome stands. */
@Component
class LetAnswerStandDelegate implements JavaDelegate {

  private final AnswerComplaint answer;

  LetAnswerStandDelegate(AnswerComplaint answer) {
    this.answer = answer;
  }

  @Override
  public void execute(DelegateExecution execution) {
    answer.letStand(ComplaintVariables.caseNumber(execution));
  }
}
