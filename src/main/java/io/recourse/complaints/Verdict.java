package io.recourse.complaints;

/**
 * What staff decided on a complaint.
 *
 * @param letter the words that go to the customer
 */
public record Verdict(Outcome outcome, Promised remedy, String letter) {

  /** Whether the customer was right. */
  public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD
  }
}
