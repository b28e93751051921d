package io.recourse.visits.process;

import io.recourse.common.CaseNumber;
import io.recourse.visits.VisitDue;
import io.recourse.visits.VisitStep;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the visit process read, and nothing else. */
final class VisitVariables {

  static final String CASE_NUMBER = "caseNumber";
  static final String VISIT_STEP = "visitStep";
  static final String ESCALATE_AT = "escalateAt";
  static final String VISIT_BY = "visitBy";
  static final String NEXT_TRY_AT = "nextTryAt";

  private VisitVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static Map<String, Object> due(VisitDue due) {
    return Map.of(ESCALATE_AT, Date.from(due.escalateAt()), VISIT_BY, Date.from(due.visitBy()));
  }

  static Map<String, Object> tried(VisitStep step) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(VISIT_STEP, step.kind().name());
    if (step.nextTryAt() != null) {
      facts.put(NEXT_TRY_AT, Date.from(step.nextTryAt()));
    }
    return facts;
  }
}
