package io.recourse.cases;

import java.time.Instant;

/**
 * How a case ended.
 *
 * @param how {@code DONE}, {@code CALLED_OFF} or {@code TURNED_DOWN}; null while the case is open
 * @param as what its flow says of the end; null where its lines say it
 * @param ground why it ended so; kept when the case is reopened
 */
public record CaseEnd(CasePhase how, CaseStatus as, String ground, Instant at) {

  static final CaseEnd OPEN = new CaseEnd(null, null, null, null);

  CaseEnd undone() {
    return new CaseEnd(null, null, ground, null);
  }
}
