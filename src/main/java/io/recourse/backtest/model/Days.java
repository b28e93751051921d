package io.recourse.backtest.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations in days with one decimal, as people compare them. */
final class Days {

  private static final long DAY = Duration.ofDays(1).toMinutes();

  private Days() {}

  static BigDecimal of(Duration took) {
    return BigDecimal.valueOf(took.toMinutes())
        .divide(BigDecimal.valueOf(DAY), 1, RoundingMode.HALF_UP);
  }
}
