package io.recourse.complaints.process;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the complaint process read, and nothing else. */
final class ComplaintVariables {

  static final String CASE_NUMBER = "caseNumber";
  static final String ASSESS_BY = "assessBy";
  static final String FIND_BY = "findBy";
  static final String VERDICT_BY = "verdictBy";
  static final String REVIEW_BY = "reviewBy";
  static final String OUTCOME_CONFIRMED = "outcomeConfirmed";
  static final String ANSWER_ENDS = "answerEnds";

  private ComplaintVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static Map<String, Object> assessBy(Instant due) {
    return Map.of(ASSESS_BY, Date.from(due));
  }

  static Map<String, Object> findBy(Instant due) {
    return Map.of(FIND_BY, Date.from(due));
  }

  static Map<String, Object> verdictBy(Instant due) {
    return Map.of(VERDICT_BY, Date.from(due));
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
