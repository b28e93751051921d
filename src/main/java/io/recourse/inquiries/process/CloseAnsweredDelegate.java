package io.recourse.inquiries.process;

import io.recourse.inquiries.CloseInquiry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose question was answered. */
@Component
class CloseAnsweredDelegate implements JavaDelegate {

  private final CloseInquiry closeInquiry;

  CloseAnsweredDelegate(CloseInquiry closeInquiry) {
    this.closeInquiry = closeInquiry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closeInquiry.answered(InquiryVariables.caseNumber(execution));
  }
}
