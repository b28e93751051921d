package io.recourse.inquiries.process;

import io.recourse.inquiries.CloseInquiry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered within the term of resolution. */
@Component
class CloseUnansweredDelegate implements JavaDelegate {

  private final CloseInquiry closeInquiry;

  CloseUnansweredDelegate(CloseInquiry closeInquiry) {
    this.closeInquiry = closeInquiry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closeInquiry.unanswered(InquiryVariables.caseNumber(execution));
  }
}
