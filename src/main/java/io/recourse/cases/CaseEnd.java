package io.recourse.cases;

import java.time.Instant;

/**
 * How a case ended.
 *
 * @param how {@code DONE}, {@code CALLED_OFF} or {@code TURNED_DOWN}; null while the case is open
 * @param ground why it ended so; kept when the case is reopened
 */
public record CaseEnd(CasePhase how, String ground, Instant at) {

  static final CaseEnd OPEN = new CaseEnd(null, null, null);

  CaseEnd undone() {
    return new CaseEnd(null, ground, null);
  }
}
