package io.recourse.policy;

/**
 * Whether money may go this way.
 *
 * @param ground of either answer, one of the table's codes
 * @param days from payment until the customer sees it at the latest
 */
public record RefundToVerdict(boolean allowed, Ground ground, int days) {

  /** The codes of table {@code refundDestination}. */
  public enum Ground {
    AS_PAID,
    AGREED,
    NOT_AGREED,
    GIFT_CARD_ONLY,
    NOT_OFFERED
  }
}
