package io.recourse.thirdparties.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in {@code AskThirdPartyProcess.bpmn} that code refers to. */
public final class PartyElements {

  public static final String PROCESS = "AskThirdPartyProcess";
  public static final String AWAIT = "Task_AwaitThirdParty";

  static final String NEEDED = "Message_ThirdPartyNeeded";
  static final String DROPPED = "Message_QuestionDropped";
  static final String ANSWERED = "Message_ThirdPartyAnswered";
  static final String CASE_NUMBER = "caseNumber";
  static final String TASK = "thirdPartyTaskId";
  static final String REMIND_AT = "partyRemindAt";
  static final String DUE_BY = "partyDueBy";

  private PartyElements() {}

  static UUID task(VariableScope scope) {
    return UUID.fromString((String) scope.getVariable(TASK));
  }
}
