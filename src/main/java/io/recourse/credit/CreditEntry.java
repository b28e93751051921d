package io.recourse.credit;

import io.recourse.common.Money;
import java.time.Instant;

/**
 * One movement of a customer's credit; never changed once written.
 *
 * @param key names what moved it: the refund it was granted for, or the shop's name for its use;
 *     the same key moves credit once
 * @param amount more than nothing; minor units
 * @param caseNumber the case that granted it; null for a use
 * @param orderNumber what the shop says it paid for; null unless it is a use
 * @param actor id of who caused it
 * @param expiresAt until when a grant can be used; null for ever, and for all but grants
 */
public record CreditEntry(
    Kind kind,
    String key,
    Money amount,
    String caseNumber,
    String orderNumber,
    Instant at,
    String actor,
    Instant expiresAt) {

  CreditEntry(
      Kind kind,
      String key,
      Money amount,
      String caseNumber,
      String orderNumber,
      Instant at,
      String actor) {
    this(kind, key, amount, caseNumber, orderNumber, at, actor, null);
  }

  /** What an entry does to the balance: a grant adds, the others take away. */
  public enum Kind {
    GRANT,
    USE,
    TAKE_BACK,
    EXPIRE
  }

  /** Minor units by which the balance grows. */
  public long change() {
    return kind == Kind.GRANT ? amount.amount() : -amount.amount();
  }
}
