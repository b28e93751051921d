package io.recourse.outbound.process;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the process read, and nothing else. */
final class OutboundVariables {

  static final String CASE_NUMBER = "caseNumber";
  static final String TRACKING_NUMBER = "trackingNumber";
  static final String STAGE = "outboundStage";
  static final String POLL_AT = "outboundPollAt";
  static final String DELIVER_BY = "deliverBy";
  static final String SEARCH_BY = "outboundSearchBy";
  static final String FOUND = "outboundFound";
  static final String TRACED_AT = "outboundTracedAt";
  static final String LOST_BY = "lostParcelBy";
  static final String REMEDY = "lostRemedy";
  static final String REFUND_ID = "refundId";

  private OutboundVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static String trackingNumber(VariableScope scope) {
    return (String) scope.getVariable(TRACKING_NUMBER);
  }

  static Instant instant(VariableScope scope, String name) {
    Date date = (Date) scope.getVariable(name);
    return date == null ? null : date.toInstant();
  }
}
