package io.recourse.complaints;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the two sides go back and forth.
 *
 * @param offerRounds so many offers are made; the last can only be accepted or rejected
 */
@ConfigurationProperties("recourse.complaints")
record OfferRounds(int offerRounds) {

  OfferRounds {
    if (offerRounds < 1) {
      throw new IllegalArgumentException("At least one offer is made.");
    }
  }

  int after(Offer offer) {
    return Math.max(0, offerRounds - offer.round());
  }

  boolean isLast(Offer offer) {
    return offer.round() >= offerRounds;
  }
}
