package io.recourse.backorders.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in {@code BackorderProcess.bpmn} that code refers to. */
final class BackorderElements {

  static final String PROCESS = "BackorderProcess";
  static final String ANSWERED = "Message_BackorderAnswered";

  static final String BY = "backorderBy";
  static final String HELD = "articleHeld";
  static final String REFUNDED = "articleRefunded";

  private BackorderElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable("caseNumber"));
  }
}
