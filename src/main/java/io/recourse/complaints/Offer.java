package io.recourse.complaints;

import io.recourse.common.Money;
import java.time.Instant;

/**
 * What was offered in one round, and what the customer said to it.
 *
 * @param round from 1
 * @param answer null while it is open
 * @param counter what the customer asked for instead; null where they named no sum
 * @param words of the customer; may be null
 */
public record Offer(
    int round,
    Promised promised,
    Instant expiresAt,
    Answer answer,
    Money counter,
    String words,
    Instant answeredAt) {

  static Offer open(int round, Promised promised, Instant expiresAt) {
    return new Offer(round, promised, expiresAt, null, null, null, null);
  }

  Offer answered(Answer as, Money counter, String words, Instant at) {
    return new Offer(round, promised, expiresAt, as, counter, words, at);
  }

  public boolean isOpen() {
    return answer == null;
  }

  /** What a customer can say. */
  public enum Answer {
    ACCEPTED,
    COUNTERED,
    REJECTED,
    EXPIRED
  }
}
