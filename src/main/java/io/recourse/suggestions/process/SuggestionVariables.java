package io.recourse.suggestions.process;

import io.recourse.common.CaseNumber;
import io.recourse.suggestions.WeighDue;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the suggestion process read, and nothing else. */
final class SuggestionVariables {

  private static final String CASE_NUMBER = "caseNumber";
  static final String DECIDED = "decided";
  static final String ADOPTED = "adopted";
  static final String ESCALATE_AT = "escalateAt";
  static final String WEIGH_BY = "weighBy";
  static final String CARRY_OUT_BY = "carryOutBy";

  private SuggestionVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static Map<String, Object> weighed(WeighDue due) {
    return Map.of(
        DECIDED,
        false,
        ESCALATE_AT,
        Date.from(due.escalateAt()),
        WEIGH_BY,
        Date.from(due.weighBy()));
  }

  static Map<String, Object> adopted(Instant carryOutBy) {
    return Map.of(DECIDED, true, ADOPTED, true, CARRY_OUT_BY, Date.from(carryOutBy));
  }

  static Map<String, Object> declined() {
    return Map.of(DECIDED, true, ADOPTED, false);
  }
}
