package io.recourse.conformity;

import java.time.Duration;
import java.time.Instant;

/** How much time went by after a day of the law, to the minute. */
public record Lateness(long days, int hours, int minutes) {

  static Lateness between(Instant dueAt, Instant at) {
    Duration late = Duration.between(dueAt, at);
    return new Lateness(late.toDays(), late.toHoursPart(), late.toMinutesPart());
  }
}
