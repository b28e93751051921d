package io.recourse.complaints.process;

/** Names in {@code ComplaintProcess.bpmn} and the dispute that code refers to. */
public final class ComplaintElements {

  public static final String PROCESS = "ComplaintProcess";
  public static final String ASSESS = "Task_AssessComplaint";
  public static final String INVESTIGATE = "Task_InvestigateComplaint";
  public static final String DECIDE = "Task_DecideComplaint";
  public static final String REVIEW = "Task_ReviewComplaint";

  static final String PAY_OUT = "CallActivity_PayOutRemedy";

  public static final String FORCE = "ComplaintTaskForceProcess";
  public static final String REPORT = "Task_ReportFindings";
  static final String FORCE_CONVENED = "Message_TaskForceConvened";

  public static final String DISPUTE = "ComplaintDisputeProcess";
  public static final String REPLY = "Task_ReplyToDispute";
  public static final String DECIDE_DISPUTE = "Task_DecideDispute";

  static final String DISPUTE_STATED = "Message_DisputeStated";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String COMPLAINT_ANSWERED = "Message_ComplaintAnswered";
  static final String COMPLAINT_CONVERTED = "Message_ComplaintConverted";
  static final String COMPLAINT_REOPENED = "Message_ComplaintReopened";

  private ComplaintElements() {}
}
