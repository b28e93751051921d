package io.recourse.visits;

import io.recourse.common.CaseNumber;

/** The process that waits for an answer; nothing happens when none does. */
public interface SurveyFlow {

  void answered(CaseNumber number, boolean satisfied);

  /** A matter that a visit waits for has ended. */
  void matterSettled(CaseNumber number);
}
