package io.recourse.portal.web;

import java.time.Duration;
import java.time.Period;

/**
 * A term as customers read it: a number and the unit the policy gave it in.
 *
 * @param unit HOURS, DAYS, MONTHS or YEARS; the last word of its message key
 */
record PaidWithin(String unit, long number) {

  /** Reads an ISO 8601 duration of one unit, such as {@code PT48H}, {@code P14D} or {@code P1M}. */
  static PaidWithin of(String iso) {
    if (iso.startsWith("PT")) {
      return new PaidWithin("HOURS", Duration.parse(iso).toHours());
    }
    Period period = Period.parse(iso);
    if (period.getYears() > 0) {
      return new PaidWithin("YEARS", period.getYears());
    }
    return period.getMonths() > 0
        ? new PaidWithin("MONTHS", period.getMonths())
        : new PaidWithin("DAYS", period.getDays());
  }

  public String key() {
    return "policy.unit." + unit;
  }
}
