package io.recourse.terms;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.LocalDays;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.TermName;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The terms of goods on their way back, in days of the country that the customer lives in. */
@Service
public class SendBackTerms {

  private final PurchaseTerms terms;
  private final LocalDays days;

  SendBackTerms(PurchaseTerms terms, LocalDays days) {
    this.terms = terms;
    this.days = days;
  }

  /**
   * Until when the goods must be handed to the carrier, from the day the customer got the label.
   */
  public Instant sendBy(ServiceCase of, Instant told) {
    return terms.end(of, TermName.SEND_BACK, told);
  }

  /** What one extension adds. */
  public int extensionDays(ServiceCase of) {
    LocalDate today = days.dayOf(of.origin().openedAt(), of.origin().country());
    return terms.of(of).term(TermName.SEND_BACK_EXTENSION).daysFrom(today);
  }

  /** How long before the end of the term the customer is reminded; also of one that was put off. */
  public int reminderDaysBefore(ServiceCase of) {
    LocalDate today = days.dayOf(of.origin().openedAt(), of.origin().country());
    ResolvedTerms all = terms.of(of);
    int whole = all.term(TermName.SEND_BACK).daysFrom(today);
    return Math.max(0, whole - all.term(TermName.SEND_BACK_REMINDER).daysFrom(today));
  }

  /** The last second of the day that lies so many days before the day of a moment. */
  public Instant daysBefore(ServiceCase of, Instant end, int before) {
    String country = of.origin().country();
    return days.endOf(days.dayOf(end, country).minusDays(before), country);
  }

  /** Until when a parcel that was last seen then may be silent. */
  public Instant silentUntil(ServiceCase of, Instant seen) {
    return terms.end(of, TermName.TRANSIT_SILENCE, seen);
  }

  /** Until when a search that begins then must end. */
  public Instant searchUntil(ServiceCase of, Instant begun) {
    return terms.end(of, TermName.PARCEL_SEARCH, begun);
  }
}
