package io.recourse.chat.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in {@code ChatProcess.bpmn} that code refers to. */
public final class ChatElements {

  public static final String PROCESS = "ChatProcess";
  public static final String AWAIT_PERSON = "Task_AwaitPerson";
  public static final String AWAIT_NEXT_WORD = "Task_AwaitNextWord";

  static final String MOVED = "Message_ChatMoved";
  static final String CASE_NUMBER = "caseNumber";
  static final String PERSON_BY = "personBy";
  static final String WORD_BY = "wordBy";
  static final String OVER = "chatOver";

  private ChatElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
