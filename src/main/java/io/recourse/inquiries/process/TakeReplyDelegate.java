package io.recourse.inquiries.process;

import io.recourse.inquiries.TakeUpInquiry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer replied: the answer is staff's turn again. */
@Component
class TakeReplyDelegate implements JavaDelegate {

  private final TakeUpInquiry takeUpInquiry;

  TakeReplyDelegate(TakeUpInquiry takeUpInquiry) {
    this.takeUpInquiry = takeUpInquiry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        InquiryVariables.of(takeUpInquiry.replied(InquiryVariables.caseNumber(execution))));
  }
}
