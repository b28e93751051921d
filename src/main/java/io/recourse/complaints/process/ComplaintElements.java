package io.recourse.complaints.process;

/** Names in {@code ComplaintProcess.bpmn} that code refers to. */
public final class ComplaintElements {

  public static final String PROCESS = "ComplaintProcess";
  public static final String ASSESS = "Task_AssessComplaint";
  public static final String INVESTIGATE = "Task_InvestigateComplaint";
  public static final String DECIDE = "Task_DecideComplaint";
  public static final String REVIEW = "Task_ReviewComplaint";

  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String COMPLAINT_ANSWERED = "Message_ComplaintAnswered";
  static final String COMPLAINT_CONVERTED = "Message_ComplaintConverted";
  static final String COMPLAINT_REOPENED = "Message_ComplaintReopened";

  private ComplaintElements() {}
}
