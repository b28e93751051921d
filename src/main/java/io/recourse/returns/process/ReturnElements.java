package io.recourse.returns.process;

/** Names in {@code ReturnExchangeProcess.bpmn} and the models it calls that code refers to. */
public final class ReturnElements {

  public static final String PROCESS = "ReturnExchangeProcess";

  static final String SHIPMENT = "ReturnShipmentProcess";

  public static final String DECIDE_RETURN = "Task_DecideReturn";
  public static final String INSPECT_RETURN = "Task_InspectReturn";
  public static final String DECIDE_SURPLUS = "Task_DecideSurplus";
  static final String AWAIT_COLLECTION = "Task_AwaitCollection";
  public static final String SEND_PARCEL_BACK = "Task_SendParcelBack";
  public static final String EVIDENCE_PROVIDED = "Message_EvidenceProvided";
  public static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  public static final String CASE_REOPENED = "Message_CaseReopened";
  public static final String PARCEL_TURNED_ROUND = "Message_ParcelTurnedRound";
  public static final String OUTCOME_CONTESTED = "Message_OutcomeContested";
  public static final String CONTEST_DROPPED = "Message_ContestDropped";
  public static final String SURPLUS_COLLECTED = "Message_SurplusCollected";
  public static final String DIFFERENCE_PAID = "Message_DifferencePaid";

  private ReturnElements() {}
}
