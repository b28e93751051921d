package io.recourse.complaints;

import io.recourse.common.Money;
import java.time.Instant;

/**
 * What was decided and offered in one round, and what the customer said to it.
 *
 * @param round from 1
 * @param outcome null of an old round of which only the promise was kept; then so is the letter
 * @param answer null while it is open
 * @param counter what the customer asked for instead; null where they named no sum
 * @param words of the customer; may be null
 */
public record Offer(
    int round,
    Verdict.Outcome outcome,
    Promised promised,
    String letter,
    Instant expiresAt,
    Answer answer,
    Money counter,
    String words,
    Instant answeredAt) {

  static Offer open(int round, Verdict as, Instant expiresAt) {
    return new Offer(
        round, as.outcome(), as.remedy(), as.letter(), expiresAt, null, null, null, null);
  }

  Offer answered(Answer as, Money counter, String words, Instant at) {
    return new Offer(round, outcome, promised, letter, expiresAt, as, counter, words, at);
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
