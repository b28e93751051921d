package io.recourse.serviceplans.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in {@code ServicePlanProcess.bpmn} that code refers to. */
public final class PlanElements {

  public static final String PROCESS = "ServicePlanProcess";

  static final String ROUND = "PlanRoundProcess";
  static final String PAID = "Message_PlanPaid";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  private static final String CASE_NUMBER = "caseNumber";
  static final String PAYMENT_BY = "planPaymentBy";

  private PlanElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
