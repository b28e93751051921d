package io.recourse.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/**
 * A resolved duration with the ground it stands on.
 *
 * @param number how many of the unit
 * @param plusDays days beyond them
 * @param startsAt the day the term is counted from
 * @param ground the article or clause, in words
 * @param source where the rule was read
 * @param origin the rule set it comes from, such as {@code SHOP:2026-01} or {@code EU:2026-06-19}
 */
public record Term(
    TermName name,
    int number,
    int plusDays,
    Unit unit,
    Start startsAt,
    String ground,
    String source,
    String origin) {

  public Term(
      TermName name,
      int number,
      Unit unit,
      Start startsAt,
      String ground,
      String source,
      String origin) {
    this(name, number, 0, unit, startsAt, ground, source, origin);
  }

  /** What a term is counted in; working days leave out weekends and public holidays. */
  public enum Unit {
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS,
    YEARS
  }

  /**
   * The event a term is counted from, in the order in which they happen; the day of the event
   * itself does not count.
   */
  public enum Start {
    SALE,
    INVOICE,
    /** Of goods that are delivered regularly. */
    FIRST_PARCEL,
    /** Of the goods themselves. */
    DELIVERY,
    DAY_AFTER_SIGNING,
    /** Of goods that come in pieces. */
    LAST_PIECE,
    /** Of the whole order. */
    LAST_PARCEL,
    INSTALLATION,
    NOTICE,
    DECISION,
    /** The goods, or the proof that they were sent, whichever comes first. */
    GOODS_OR_PROOF,
    GOODS_BACK
  }

  public boolean isNone() {
    return number == 0 && plusDays == 0;
  }

  /** Length in calendar days from a given day on, for comparison and for tables. */
  public int daysFrom(LocalDate start) {
    return (int) (endFrom(start).toEpochDay() - start.toEpochDay());
  }

  /** Last day of the term without any roll; working days count five to the week. */
  public LocalDate endFrom(LocalDate start) {
    LocalDate end = unitsFrom(start);
    return end.plusDays(plusDays);
  }

  private LocalDate unitsFrom(LocalDate start) {
    return switch (unit) {
      case HOURS -> start.plusDays((number + 23L) / 24);
      case DAYS -> start.plusDays(number);
      case WORKING_DAYS -> start.plusDays(number / 5 * 7L + number % 5);
      case MONTHS -> start.plusMonths(number);
      case YEARS -> start.plusYears(number);
    };
  }

  /** ISO 8601 text for a timer of a process model, such as {@code P14D} or {@code PT48H}. */
  public String iso() {
    return switch (unit) {
      case HOURS -> Duration.ofHours(number).plusDays(plusDays).toString();
      case DAYS -> Period.ofDays(number + plusDays).toString();
      case WORKING_DAYS -> Period.ofDays(number / 5 * 7 + number % 5 + plusDays).toString();
      case MONTHS -> Period.of(0, number, plusDays).toString();
      case YEARS -> Period.of(number, 0, plusDays).toString();
    };
  }
}
