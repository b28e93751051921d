package io.recourse.terms;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.LocalDays;
import io.recourse.policy.TermEnd;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Service;

/** Terms and days of a case, in the country that its customer lives in. */
@Service
public class CaseDeadlines {

  private final TermEnd ends;
  private final LocalDays days;

  CaseDeadlines(TermEnd ends, LocalDays days) {
    this.ends = ends;
    this.days = days;
  }

  /** The last second of a term that starts with an event. */
  public Instant after(ServiceCase of, Instant event, Period term) {
    return ends.of(term, of.origin().country(), event);
  }

  /** The last second of a term that is put off. */
  public Instant extended(ServiceCase of, Instant until, Period by) {
    return ends.extended(by, of.origin().country(), until);
  }

  /** The day to name for a moment: a term that ends then ends with this day. */
  public LocalDate dayOf(ServiceCase of, Instant at) {
    return days.dayOf(at, of.origin().country());
  }
}
