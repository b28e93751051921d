package io.recourse.units;

import io.recourse.common.CaseNumber;
import io.recourse.policy.CureBasis;
import java.time.Instant;

/**
 * One try to put a unit right.
 *
 * @param key names it within its case, so that telling it again changes it
 * @param fault what was wrong, by the code of the line that tried; null where it is not known
 * @param returnedAt when the customer had it again; null while they do not
 * @param takenAt when its owner asked for it
 * @param basis why it was tried
 * @param done whether it was given back as right; false when the try failed at once
 */
public record Attempt(
    CaseNumber caseNumber,
    String key,
    Kind kind,
    String fault,
    Instant takenAt,
    Instant returnedAt,
    CureBasis basis,
    boolean done) {

  /** How it was tried. */
  public enum Kind {
    REPAIR,
    REPLACEMENT
  }

  /** Whether it was about this fault; where one of both is not known it counts. */
  public boolean isAbout(String other) {
    return fault == null || other == null || fault.equalsIgnoreCase(other);
  }
}
