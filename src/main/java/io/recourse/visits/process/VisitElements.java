package io.recourse.visits.process;

/** Names in {@code FollowUpVisitProcess.bpmn} that code refers to. */
public final class VisitElements {

  public static final String PROCESS = "FollowUpVisitProcess";
  public static final String MAKE_VISIT = "Task_MakeVisit";
  public static final String CARRY_OUT_FINDING = "Task_CarryOutFinding";
  public static final String AWAIT_ANSWER = "Task_AwaitAnswer";
  public static final String AWAIT_MATTER = "Task_AwaitMatter";
  public static final String AWAIT_NEXT_TRY = "Task_AwaitNextTry";

  static final String CUSTOMER_REPLIED = "Message_CustomerReplied";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String SURVEY_ANSWERED = "Message_SurveyAnswered";
  static final String MATTER_SETTLED = "Message_MatterSettled";
  static final String VISIT_CONVERTED = "Message_VisitConverted";
  static final String VISIT_REOPENED = "Message_VisitReopened";

  private VisitElements() {}
}
