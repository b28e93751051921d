package io.recourse.orderchanges.process;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The scalars that gateways and timers of the change process read, and names of the model. */
final class ChangeVariables {

  static final String PROCESS = "OrderChangeProcess";
  static final String DECIDE = "Task_DecideOrderChange";
  static final String CUSTOMER_WITHDREW = "Message_CustomerWithdrew";
  static final String CHANGE_PAID = "Message_ChangePaid";
  private static final String CASE_NUMBER = "caseNumber";
  static final String ANSWER = "changeAnswer";
  static final String DECIDE_BY = "decideBy";
  static final String GRANTED = "changeGranted";
  static final String TO_PAY = "changeToPay";
  static final String PAY_BY = "payBy";
  static final String REFUND_DUE = "changeRefundDue";
  static final String REFUND_ID = "refundId";

  private ChangeVariables() {}

  static CaseNumber caseNumber(DelegateExecution execution) {
    return new CaseNumber((String) execution.getVariable(CASE_NUMBER));
  }

  static Date date(Instant at) {
    return at == null ? null : Date.from(at);
  }
}
