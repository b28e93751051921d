package io.recourse.visits.process;

/** Names in {@code FollowUpVisitProcess.bpmn} that code refers to. */
public final class VisitElements {

  public static final String PROCESS = "FollowUpVisitProcess";
  public static final String MAKE_VISIT = "Task_MakeVisit";
  public static final String AWAIT_NEXT_TRY = "Task_AwaitNextTry";

  static final String CUSTOMER_REPLIED = "Message_CustomerReplied";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String VISIT_CONVERTED = "Message_VisitConverted";
  static final String VISIT_REOPENED = "Message_VisitReopened";

  private VisitElements() {}
}
