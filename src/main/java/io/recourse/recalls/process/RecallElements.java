package io.recourse.recalls.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in the models of a recall and the scalars they read. */
final class RecallElements {

  static final String ROUND = "RecallRoundProcess";
  static final String PROCESS = "RecallProcess";
  static final String BUYER = "RecallBuyerProcess";

  static final String CASE_NUMBER = "caseNumber";
  static final String ORDER_NUMBER = "orderNumber";
  static final String ORDER_LINE = "orderLine";
  static final String SERIAL = "serial";
  static final String MORE_BUYERS = "moreBuyers";

  private RecallElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
