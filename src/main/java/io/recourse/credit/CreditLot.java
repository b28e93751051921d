package io.recourse.credit;

import io.recourse.common.Money;
import java.time.Instant;

/**
 * What is left of one grant.
 *
 * @param key of the grant
 * @param caseNumber the case that granted it
 * @param left not used, taken back or expired
 * @param expiresAt null for ever
 */
public record CreditLot(String key, String caseNumber, Money left, Instant expiresAt) {

  public boolean isUsable(Instant at) {
    return left.exceedsZero() && (expiresAt == null || expiresAt.isAfter(at));
  }

  CreditLot less(long amount) {
    return new CreditLot(
        key, caseNumber, new Money(left.amount() - amount, left.currency()), expiresAt);
  }
}
