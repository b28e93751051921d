package io.recourse.decision.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in the models that decide a request and hear an appeal. */
final class DecisionElements {

  static final String DECISION = "DecideRequestProcess";
  static final String APPEAL = "AppealProcess";

  private DecisionElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable("caseNumber"));
  }
}
