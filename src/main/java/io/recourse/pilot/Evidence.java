package io.recourse.pilot;

import io.recourse.common.Problem;

/**
 * On how many ended cases a pilot can be decided.
 *
 * @param ended of the new version
 * @param endedBeside of the one before
 */
public record Evidence(Pilot pilot, int ended, int endedBeside) {

  /** So many cases ended on either side, or a difference cannot be told. */
  static final int ENOUGH = 30;

  public boolean enough() {
    return ended >= ENOUGH && endedBeside >= ENOUGH;
  }

  void demandEnough() {
    if (!enough()) {
      throw Problem.invalid(
          "/withoutEvidence", "pilot.evidence", ENOUGH, ended, endedBeside, pilot.key());
    }
  }
}
