package io.recourse.library.web;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A span as ISO 8601 writes it, in one unit that says it whole.
 *
 * @param unit minutes, hours, days or months
 */
record DueSpan(String unit, long count) {

  /** Empty for what is no span, such as an expression that the case answers. */
  static Optional<DueSpan> of(String text) {
    try {
      return text.contains("T") ? of(Duration.parse(text)) : of(Period.parse(text));
    } catch (DateTimeParseException spokenOtherwise) {
      return Optional.empty();
    }
  }

  private static Optional<DueSpan> of(Duration time) {
    long minutes = time.toMinutes();
    DueSpan span =
        minutes % 60 == 0 ? new DueSpan("hours", minutes / 60) : new DueSpan("minutes", minutes);
    return Optional.of(span).filter(DueSpan::lasts);
  }

  private static Optional<DueSpan> of(Period dates) {
    long months = dates.toTotalMonths();
    if (months > 0 && dates.getDays() > 0) {
      return Optional.empty();
    }
    DueSpan span =
        months > 0 ? new DueSpan("months", months) : new DueSpan("days", dates.getDays());
    return Optional.of(span).filter(DueSpan::lasts);
  }

  private boolean lasts() {
    return count > 0;
  }
}
