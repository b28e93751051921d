package io.recourse.goodwill;

import io.recourse.common.Money;

/**
 * What somebody wants to give the customer of a case.
 *
 * @param points how many; 0 for other kinds
 * @param worth of a coupon or of money, minor units; null for points
 * @param reason in words, for staff and auditors
 */
public record Gesture(GoodwillKind kind, long points, Money worth, String reason) {

  public static Gesture points(long points, String reason) {
    return new Gesture(GoodwillKind.POINTS, points, null, reason);
  }

  public static Gesture coupon(Money worth, String reason) {
    return new Gesture(GoodwillKind.COUPON, 0, worth, reason);
  }

  public static Gesture money(Money worth, String reason) {
    return new Gesture(GoodwillKind.MONEY, 0, worth, reason);
  }
}
