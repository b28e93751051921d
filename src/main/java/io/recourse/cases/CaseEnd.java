package io.recourse.cases;

import java.time.Instant;

/**
 * How a case ended.
 *
 * @param how {@code DONE} or {@code CALLED_OFF}; null while the case is open
 * @param ground why it ended so; kept when the case is reopened
 */
public record CaseEnd(CasePhase how, String ground, Instant at) {

  static final CaseEnd OPEN = new CaseEnd(null, null, null);

  CaseEnd undone() {
    return new CaseEnd(null, ground, null);
  }
}
