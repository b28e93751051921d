package io.recourse.turnedup.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in {@code TurnedUpProcess.bpmn} that code refers to. */
public final class TurnedUpElements {

  public static final String PROCESS = "TurnedUpProcess";
  public static final String DECIDE = "Task_DecideTurnedUp";

  static final String CHOSEN = "Message_TurnedUpChosen";
  static final String PAID = "Message_TurnedUpPaid";
  static final String BACK = "Message_TurnedUpBack";
  static final String BY = "turnedUpBy";
  static final String CHOICE = "turnedUpChoice";
  static final String ASK = "ASK";
  static final String LEAVE = "LEAVE";
  static final String PERSON = "PERSON";
  private static final String CASE_NUMBER = "caseNumber";

  private TurnedUpElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
