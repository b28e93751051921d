package io.recourse.priceprotection.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the process read, and nothing else. */
final class PriceVariables {

  static final String CASE_NUMBER = "caseNumber";
  static final String ANSWER = "priceAnswer";
  static final String DECIDE_BY = "decideBy";
  static final String GRANTED = "priceGranted";
  static final String REFUND_ID = "refundId";

  private PriceVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
