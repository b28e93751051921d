package io.recourse.complaints;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one member of a team does for an improvement (IMP-05).
 *
 * @param owner user name of the member
 * @param dueOn the last day, in UTC
 * @param progress how far it is, in the words of who reported last; null until then
 * @param doneBy null while it is open
 */
public record ImprovementAction(
    long id,
    long improvement,
    String what,
    String owner,
    LocalDate dueOn,
    String progress,
    String doneBy,
    Instant doneAt) {

  public boolean isOpen() {
    return doneAt == null;
  }

  public boolean isLate(LocalDate today) {
    return isOpen() && today.isAfter(dueOn);
  }
}
