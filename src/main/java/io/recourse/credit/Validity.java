package io.recourse.credit;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long credit can be used.
 *
 * @param fromYearEnd whether it is counted from the end of the year of its grant
 * @param ground the rule, in words
 * @param source where it was read
 * @param quality PRIMARY where the text itself was read, SECONDARY where others quote it
 */
public record Validity(
    String country,
    Period period,
    boolean fromYearEnd,
    String ground,
    String source,
    String quality) {

  public Validity {
    if (period == null || ground == null || source == null || quality == null) {
      throw new IllegalArgumentException("Validity of credit in " + country + " lacks a fact");
    }
  }

  /** The last day of credit granted on a day. */
  public LocalDate lastDay(LocalDate granted) {
    LocalDate from = fromYearEnd ? granted.withMonth(12).withDayOfMonth(31) : granted;
    return from.plus(period);
  }
}
