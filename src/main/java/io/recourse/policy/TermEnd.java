package io.recourse.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Service;

/**
 * The moment a term is over: the end of its last day where the customer lives, moved to a working
 * day where the law says so. Only a term in hours ends at an hour.
 */
@Service
public class TermEnd {

  private final WindowEnd windowEnd;
  private final LocalDays days;

  TermEnd(WindowEnd windowEnd, LocalDays days) {
    this.windowEnd = windowEnd;
    this.days = days;
  }

  public Instant of(Term term, String country, Instant from) {
    if (term.unit() == Term.Unit.HOURS) {
      return from.plus(Duration.ofHours(term.number()));
    }
    LocalDate last = windowEnd.of(term, country, days.countedFrom(from, country));
    return days.endOf(last, country);
  }

  /** A term that the operator set, not a pack. */
  public Instant of(Period term, String country, Instant from) {
    LocalDate last = windowEnd.of(term, country, days.countedFrom(from, country));
    return days.endOf(last, country);
  }

  /** More time after a term that ends on the day of {@code until}. */
  public Instant extended(Period by, String country, Instant until) {
    LocalDate last = windowEnd.of(by, country, days.dayOf(until, country));
    return days.endOf(last, country);
  }
}
