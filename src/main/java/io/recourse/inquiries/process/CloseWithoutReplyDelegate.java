package io.recourse.inquiries.process;

import io.recourse.inquiries.CloseInquiry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer did not reply within their term. */
@Component
class CloseWithoutReplyDelegate implements JavaDelegate {

  private final CloseInquiry closeInquiry;

  CloseWithoutReplyDelegate(CloseInquiry closeInquiry) {
    this.closeInquiry = closeInquiry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closeInquiry.withoutReply(InquiryVariables.caseNumber(execution));
  }
}
