package io.recourse.common;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * What a report speaks of: so many whole months and the running one, none of them begun on any
 * other day than its first. Months are those of UTC, by which figures are added up.
 */
public record ReportedMonths(YearMonth first) {

  /** The same in the words of the API. */
  public static final String SAID =
      "so many whole calendar months (UTC), and the running one until now";

  private static final int MOST = 24;

  /** So many whole months back, and the running one. */
  public static ReportedMonths back(int whole, Clock clock) {
    return new ReportedMonths(
        YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(whole));
  }

  /**
   * The same for who asks from outside.
   *
   * @throws Problem INVALID at {@code /months} unless between 1 and 24
   */
  public static ReportedMonths asked(int whole, Clock clock) {
    if (whole < 1 || whole > MOST) {
      throw Problem.invalid("/months", "must be between 1 and " + MOST);
    }
    return back(whole, clock);
  }

  /** When the first of them began. */
  public Instant begin() {
    return first.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
