package io.recourse.policy;

import java.time.LocalDate;

/**
 * How old a purchase is against its window.
 *
 * @param days since delivery; -1 while not delivered
 * @param windowDays length of the window in days, any roll to a working day included
 * @param endsOn last day of the window; null while not delivered
 */
record PurchaseAge(int days, int windowDays, LocalDate endsOn) {

  static final int NOT_DELIVERED = -1;

  static PurchaseAge notDelivered(Term window, LocalDate purchasedOn) {
    return new PurchaseAge(NOT_DELIVERED, window.daysFrom(purchasedOn), null);
  }

  static PurchaseAge delivered(LocalDate deliveredOn, LocalDate endsOn, LocalDate today) {
    int days = Math.max(0, between(deliveredOn, today));
    return new PurchaseAge(days, between(deliveredOn, endsOn), endsOn);
  }

  /** Also before delivery, when it has not begun. */
  boolean isRunning() {
    return days <= windowDays;
  }

  /** Of two clocks on the same goods the one that ends later; one that has not begun ends last. */
  PurchaseAge orLater(PurchaseAge other) {
    boolean isLast = endsOn == null || other.endsOn != null && !other.endsOn.isAfter(endsOn);
    return isLast ? this : other;
  }

  private static int between(LocalDate from, LocalDate to) {
    return (int) (to.toEpochDay() - from.toEpochDay());
  }
}
