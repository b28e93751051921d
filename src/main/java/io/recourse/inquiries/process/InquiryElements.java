package io.recourse.inquiries.process;

/** Names in {@code InquiryProcess.bpmn} that code refers to. */
public final class InquiryElements {

  public static final String PROCESS = "InquiryProcess";
  public static final String ANSWER_INQUIRY = "Task_AnswerInquiry";

  static final String CUSTOMER_REPLIED = "Message_CustomerReplied";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String INQUIRY_CONVERTED = "Message_InquiryConverted";
  static final String INQUIRY_REOPENED = "Message_InquiryReopened";

  private InquiryElements() {}
}
