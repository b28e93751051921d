package io.recourse.visitteam;

import java.time.LocalDate;

/**
 * One assessment of somebody who was trained to make visits (FUP-09).
 *
 * @param assessedBy who assessed them; null where their membership of the team was taken over
 * @param validUntil the last day on which it counts; null where they did not pass
 * @param note what was trained and seen, may be empty
 */
public record Assessment(
    String person,
    LocalDate trainedOn,
    LocalDate assessedOn,
    String assessedBy,
    boolean passed,
    LocalDate validUntil,
    String note) {

  public boolean countsOn(LocalDate day) {
    return passed && !day.isBefore(assessedOn) && !day.isAfter(validUntil);
  }
}
