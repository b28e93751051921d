package io.recourse.complaints.process;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.FindDue;
import io.recourse.complaints.Offer;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the complaint process read, and nothing else. */
final class ComplaintVariables {

  private static final String CASE_NUMBER = "caseNumber";
  static final String ASSESS_BY = "assessBy";
  static final String FIND_BY = "findBy";
  static final String FORCE_ENDS = "forceEnds";
  static final String ALERT_AT = "alertAt";
  static final String VERDICT_BY = "verdictBy";
  static final String REVIEW_BY = "reviewBy";
  static final String OUTCOME_CONFIRMED = "outcomeConfirmed";
  static final String ANSWER_ENDS = "answerEnds";
  static final String ANSWER = "complaintAnswer";
  static final String REMEDY_MONEY_DUE = "remedyMoneyDue";
  static final String REFUND_ID = "refundId";
  static final String REMEDY_PAID_OUT = "remedyPaidOut";
  static final String PAYOUT_ID = "payoutId";
  static final String STATE_BY = "stateBy";
  static final String REPLY_BY = "replyDisputeBy";
  static final String DISPUTE_BY = "disputeBy";

  private ComplaintVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static Map<String, Object> assessBy(Instant due) {
    return Map.of(ASSESS_BY, Date.from(due));
  }

  static Map<String, Object> findBy(FindDue due) {
    return Map.of(ALERT_AT, Date.from(due.alertAt()), FIND_BY, Date.from(due.findBy()));
  }

  static Map<String, Object> verdictBy(Instant due) {
    return Map.of(VERDICT_BY, Date.from(due));
  }

  static Map<String, Object> stateBy(Instant due) {
    return Map.of(STATE_BY, Date.from(due));
  }

  static Map<String, Object> replyBy(Instant due) {
    return Map.of(REPLY_BY, Date.from(due));
  }

  static Map<String, Object> disputeBy(Instant due) {
    return Map.of(DISPUTE_BY, Date.from(due));
  }

  static Map<String, Object> answered(Offer.Answer as, Instant verdictBy) {
    return verdictBy == null
        ? Map.of(ANSWER, as.name())
        : Map.of(ANSWER, as.name(), VERDICT_BY, Date.from(verdictBy));
  }

  static Map<String, Object> reviewBy(Instant due) {
    return Map.of(REVIEW_BY, Date.from(due));
  }

  static Map<String, Object> confirmed(Instant answerEnds) {
    return Map.of(OUTCOME_CONFIRMED, true, ANSWER_ENDS, Date.from(answerEnds));
  }

  static Map<String, Object> sentBack(Instant verdictBy) {
    return Map.of(OUTCOME_CONFIRMED, false, VERDICT_BY, Date.from(verdictBy));
  }
}
