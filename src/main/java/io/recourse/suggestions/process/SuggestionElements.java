package io.recourse.suggestions.process;

/** Names in {@code SuggestionProcess.bpmn} that code refers to. */
public final class SuggestionElements {

  public static final String PROCESS = "SuggestionProcess";
  public static final String WEIGH = "Task_WeighSuggestion";
  public static final String CARRY_OUT = "Task_CarryOutSuggestion";

  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String SUGGESTION_CONVERTED = "Message_SuggestionConverted";
  static final String SUGGESTION_REOPENED = "Message_SuggestionReopened";

  private SuggestionElements() {}
}
