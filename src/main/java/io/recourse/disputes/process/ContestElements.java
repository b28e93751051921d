package io.recourse.disputes.process;

import io.recourse.common.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in the model that hears the contest of an outcome. */
public final class ContestElements {

  public static final String PROCESS = "ContestProcess";
  public static final String REVIEW_CONTEST = "Task_ReviewContest";

  private ContestElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable("caseNumber"));
  }
}
