package io.recourse.inquiries.process;

import io.recourse.inquiries.TakeUpInquiry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the terms of first response and resolution. */
@Component
class TakeUpInquiryDelegate implements JavaDelegate {

  private final TakeUpInquiry takeUpInquiry;

  TakeUpInquiryDelegate(TakeUpInquiry takeUpInquiry) {
    this.takeUpInquiry = takeUpInquiry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        InquiryVariables.of(takeUpInquiry.takeUp(InquiryVariables.caseNumber(execution))));
  }
}
