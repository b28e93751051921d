package io.recourse.deliveries.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names in {@code DeliveryProblemProcess.bpmn} that code refers to. */
public final class DeliveryElements {

  public static final String PROCESS = "DeliveryProblemProcess";
  public static final String ROUND = "DeliveryRoundProcess";
  public static final String SEARCH = "Task_SearchDelivery";
  public static final String DECIDE = "Task_DecideDelivery";

  static final String PAY_SURCHARGE = "SubProcess_PaySurcharge";
  static final String HEAR_CONTEST = "CallActivity_HearContest";
  static final String CONTEST_RESUMED = "Message_DeliveryContestResumed";
  static final String CONTESTED = "Message_OutcomeContested";
  static final String ANSWERED = "Message_DeliveryAnswered";
  static final String NEWS = "Message_DeliveryNews";
  static final String REOPENED = "Message_DeliveryProblemReopened";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String CASE_REOPENED = "Message_CaseReopened";

  private DeliveryElements() {}

  /** Whether the version by which the instance began draws it: it goes on by its own. */
  static boolean draws(DelegateExecution execution, String element) {
    return execution.getBpmnModelInstance().getModelElementById(element) != null;
  }
}
