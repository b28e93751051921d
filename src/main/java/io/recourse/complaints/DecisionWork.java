package io.recourse.complaints;

import io.recourse.common.CaseNumber;

/** The open decision of a complaint, as who is signed in sees it. */
public interface DecisionWork {

  /** The highest of their teams that gives anything. */
  String role();

  /**
   * Gives it to a team.
   *
   * @return whether it waited for one of their own teams
   */
  boolean give(CaseNumber number, String team);
}
