package io.recourse.servicelevels;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** The open cases that a person looks after. */
public interface OwnCases {

  /**
   * One of them.
   *
   * @param agreement name of the agreement that binds it; null while none does
   * @param clock the live work clock that is due first; null while none runs
   */
  record OwnCase(
      CaseNumber number,
      String team,
      int priority,
      String agreement,
      String clock,
      Instant dueAt) {}

  /** The one that is due first comes first; 200 at most. */
  List<OwnCase> of(String person);
}
