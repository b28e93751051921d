package io.recourse.inquiries.process;

import io.recourse.engine.Escalations;
import io.recourse.inquiries.EscalateAnswer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first response is late: the lead's matter too. */
@Component
class EscalateAnswerDelegate implements JavaDelegate {

  private final EscalateAnswer escalateAnswer;
  private final Escalations escalations;

  EscalateAnswerDelegate(EscalateAnswer escalateAnswer, Escalations escalations) {
    this.escalateAnswer = escalateAnswer;
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalateAnswer.escalate(InquiryVariables.caseNumber(execution));
    escalations.escalate(execution, Escalations.URGENT, InquiryElements.ANSWER_INQUIRY);
  }
}
