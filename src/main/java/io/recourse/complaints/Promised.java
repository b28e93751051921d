package io.recourse.complaints;

import io.recourse.common.Money;
import java.util.Optional;

/**
 * What the customer is promised.
 *
 * @param amount minor units, or a number of points; 0 where words are all
 * @param currency null where no money is promised
 * @param role the team within whose limit it was decided
 */
public record Promised(Redress kind, long amount, String currency, String role) {

  /** Money, or the worth of a coupon. */
  public Optional<Money> money() {
    return currency == null ? Optional.empty() : Optional.of(new Money(amount, currency));
  }
}
