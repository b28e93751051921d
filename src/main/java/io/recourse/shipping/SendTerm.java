package io.recourse.shipping;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when the goods must be handed over.
 *
 * @param extensionDays what one extension adds
 * @param extended how often it was put off
 */
public record SendTerm(Instant sendBy, int extensionDays, int extended) {

  static SendTerm of(Instant bookedAt, ShippingTerms terms) {
    Duration days = Duration.ofDays(terms.sendBackDays());
    return new SendTerm(bookedAt.plus(days), terms.extensionDays(), 0);
  }

  SendTerm putOff() {
    Instant later = sendBy.plus(Duration.ofDays(extensionDays));
    return new SendTerm(later, extensionDays, extended + 1);
  }
}
