package io.recourse.maintenance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a unit showed at a moment, which is told to the microsecond, as it is kept. */
public record Reading(String metric, BigDecimal value, Instant takenAt) {

  public Reading {
    takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
  }
}
