package io.recourse.abuse;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact that somebody of staff flagged as abusive.
 *
 * @param words what happened, for staff
 * @param support null until a supervisor took part
 */
public record AbusiveContact(
    UUID id,
    CaseNumber number,
    String words,
    String reportedBy,
    Instant reportedAt,
    Support support) {

  public boolean isOpen() {
    return support == null;
  }
}
