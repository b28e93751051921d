package io.recourse.policy;

/**
 * What becomes of a claim for a price difference.
 *
 * @param share of the difference that is paid, in percent
 * @param ground of the answer, as the table words it
 */
public record PriceVerdict(Answer answer, Code code, int share, String ground) {

  /** Paid at once, decided by a person, or refused. */
  public enum Answer {
    PAY,
    ASK,
    REFUSE
  }

  /** The codes of table {@code priceProtection}. */
  public enum Code {
    PRICE_FELL,
    LARGE_FALL,
    TOO_LATE,
    NOT_LOWER,
    PAID_BEFORE,
    NOT_KEPT,
    OTHER_CURRENCY,
    NO_PRICE
  }
}
