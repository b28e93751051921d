package io.recourse.visits;

/**
 * What a customer is given beside a visit, by the table {@code careGift}.
 *
 * @param points how many, for points
 * @param units worth of a coupon in reference units of about one euro
 */
public record CareGift(Kind kind, long points, long units) {

  /** What it is. */
  public enum Kind {
    NONE,
    POINTS,
    COUPON
  }
}
