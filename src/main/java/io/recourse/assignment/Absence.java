package io.recourse.assignment;

import java.time.LocalDate;

/**
 * Days on which somebody does not work.
 *
 * @param deputy who stands in; null where the team does
 */
public record Absence(String person, LocalDate firstDay, LocalDate lastDay, String deputy) {

  /** Whether it keeps them away that day. */
  public boolean isOf(String someone, LocalDate day) {
    return person.equals(someone) && isOn(day);
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
