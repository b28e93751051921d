package io.recourse.refunds.process;

import io.recourse.common.CaseNumber;
import io.recourse.refunds.RefundId;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of {@code RefundProcess}: ids and the scalars its gateways and timers read. */
final class RefundVariables {

  static final String CASE_NUMBER = "caseNumber";
  static final String REFUND_ID = "refundId";
  static final String PART_ID = "partId";
  static final String ASIDE = "aside";
  static final String APPROVAL = "approval";
  static final String APPROVAL_GROUND = "approvalGround";
  static final String APPROVAL_PRIORITY = "approvalPriority";
  static final String APPROVAL_DUE = "approvalDue";
  static final String APPROVAL_HALF = "approvalHalf";
  static final String APPROVAL_END = "approvalEnd";
  static final String DECISION = "refundDecision";
  static final String SEND_OUTCOME = "sendOutcome";
  static final String NEXT_LOOK_UP = "nextLookUp";
  static final String PAYMENT_BY_HAND = "paymentByHand";
  static final String LATE_LOOK_UPS = "lateLookUps";
  static final String LATE_FINDING = "lateFinding";
  static final String BY_HAND_DUE = "byHandDue";
  static final String RESOLUTION = "resolution";
  static final String STILL_OWED = "stillOwed";
  static final String RECOVERY = "recovery";
  static final String IN_DOUBT = "inDoubt";
  static final String REFERENCE = "paymentReference";
  static final String METHOD = "paymentMethod";
  static final String PAYMENTS_LEFT = "paymentsLeft";
  static final String OUTCOME = "refundOutcome";

  private RefundVariables() {}

  static CaseNumber caseNumber(DelegateExecution execution) {
    return new CaseNumber(text(execution, CASE_NUMBER));
  }

  static RefundId refundId(DelegateExecution execution) {
    return RefundId.of(text(execution, REFUND_ID));
  }

  static RefundId partId(DelegateExecution execution) {
    return RefundId.of(text(execution, PART_ID));
  }

  static String text(DelegateExecution execution, String name) {
    return (String) execution.getVariable(name);
  }

  /** Nothing is approved in the name of a person who did not approve. */
  static void demandApproved(DelegateExecution execution) {
    if (!"approve".equals(text(execution, DECISION))) {
      throw new IllegalStateException("Nobody approved the refund " + refundId(execution));
    }
  }

  static Date date(Instant instant) {
    return Date.from(instant);
  }
}
