package io.recourse.deliveries.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the process read, and nothing else. */
final class DeliveryVariables {

  static final String CASE_NUMBER = "caseNumber";
  static final String TURN = "deliveryTurn";
  static final String BY = "deliveryBy";
  static final String DECISION = "deliveryDecision";
  static final String SENT_AGAIN = "sentAgain";
  static final String SURCHARGE_DUE = "surchargeDue";
  static final String CONTESTABLE = "contestable";
  static final String CONTEST_DUE = "contestDue";
  static final String CONTEST_BY = "contestBy";
  static final String REFUND_ID = "refundId";

  private DeliveryVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
