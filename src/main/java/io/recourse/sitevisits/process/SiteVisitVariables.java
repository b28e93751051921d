package io.recourse.sitevisits.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the visit process read, and nothing else. */
final class SiteVisitVariables {

  private static final String CASE_NUMBER = "caseNumber";
  static final String TRIES_LEFT = "visitTriesLeft";
  static final String TIMES_FREE = "visitTimesFree";
  static final String CHOICE_BY = "visitChoiceBy";
  static final String PLAN_BY = "planVisitBy";
  static final String REPORT_BY = "siteVisitBy";
  static final String DONE = "siteVisitDone";

  private SiteVisitVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }
}
