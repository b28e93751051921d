package io.recourse.shipping;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Until when the goods must be handed over.
 *
 * @param extensionDays what one extension adds
 * @param extended how often it was put off
 */
public record SendTerm(Instant sendBy, int extensionDays, int extended) {

  /** Whole seconds, so that the term equals itself wherever it was stored. */
  static SendTerm of(Instant bookedAt, ShippingTerms terms) {
    Instant from = bookedAt.truncatedTo(ChronoUnit.SECONDS);
    Instant sendBy = from.plus(Duration.ofDays(terms.sendBackDays()));
    return new SendTerm(sendBy, terms.extensionDays(), 0);
  }

  SendTerm putOff() {
    Instant later = sendBy.plus(Duration.ofDays(extensionDays));
    return new SendTerm(later, extensionDays, extended + 1);
  }
}
