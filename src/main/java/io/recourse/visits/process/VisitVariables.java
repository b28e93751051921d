package io.recourse.visits.process;

import io.recourse.common.CaseNumber;
import io.recourse.visits.TakeUpVisit.TakenUp;
import io.recourse.visits.VisitDue;
import io.recourse.visits.VisitStep;
import io.recourse.visits.VisitTry;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the visit process read, and nothing else. */
final class VisitVariables {

  private static final String CASE_NUMBER = "caseNumber";
  static final String BY_MAIL = "byMail";
  static final String UNASKED = "unasked";
  static final String REMIND_AT = "remindAt";
  static final String ANSWER_BY = "answerBy";
  static final String VISIT_STEP = "visitStep";
  static final String ESCALATE_AT = "escalateAt";
  static final String VISIT_BY = "visitBy";
  static final String NEXT_TRY_AT = "nextTryAt";
  static final String SATISFIED = "satisfied";
  static final String MATTER_BY = "matterBy";
  static final String FINDING = "finding";
  static final String FINDING_TEAM = "findingTeam";
  static final String FINDING_BY = "findingBy";

  private VisitVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static Map<String, Object> takenUp(TakenUp visit) {
    boolean byMail = visit.channel().isWritten();
    Map<String, Object> facts = new HashMap<>();
    facts.put(BY_MAIL, byMail);
    facts.put(UNASKED, visit.due() == null);
    if (visit.due() != null) {
      facts.putAll(byMail ? answer(visit.due()) : due(visit.due()));
    }
    return facts;
  }

  static Map<String, Object> due(VisitDue due) {
    return Map.of(ESCALATE_AT, Date.from(due.remindAt()), VISIT_BY, Date.from(due.by()));
  }

  private static Map<String, Object> answer(VisitDue due) {
    return Map.of(REMIND_AT, Date.from(due.remindAt()), ANSWER_BY, Date.from(due.by()));
  }

  static Map<String, Object> answered(boolean satisfied) {
    return Map.of(SATISFIED, satisfied, FINDING, false);
  }

  /**
   * @param team who puts right what was found
   */
  static Map<String, Object> tried(VisitTry made, VisitStep step, String team) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(VISIT_STEP, step.kind().name());
    facts.put(SATISFIED, Boolean.TRUE.equals(made.satisfied()));
    facts.put(FINDING, made.finding() != null);
    facts.put(FINDING_TEAM, team);
    if (step.nextTryAt() != null) {
      facts.put(NEXT_TRY_AT, Date.from(step.nextTryAt()));
    }
    return facts;
  }
}
