package io.recourse.complaints;

import io.recourse.common.Money;
import io.recourse.goodwill.Gesture;
import java.util.Optional;

/**
 * What the customer is promised.
 *
 * @param amount minor units, or a number of points; 0 where words are all
 * @param currency null where no money is promised
 * @param role the team within whose limit it was decided
 */
public record Promised(Redress kind, long amount, String currency, String role) {

  static final String GROUND = "Given to put a complaint right.";

  /** Money, or the worth of a coupon. */
  public Optional<Money> money() {
    return currency == null ? Optional.empty() : Optional.of(new Money(amount, currency));
  }

  /**
   * What of it is beyond what is owed, and counts as goodwill; empty for words and for money back.
   */
  Optional<Gesture> gesture() {
    return switch (kind) {
      case NONE, APOLOGY, REFUND, PRICE_REDUCTION -> Optional.empty();
      case INDEMNITY -> money().map(sum -> Gesture.money(sum, GROUND));
      case COUPON -> money().map(worth -> Gesture.coupon(worth, GROUND));
      case POINTS -> Optional.of(Gesture.points(amount, GROUND));
    };
  }
}
