package io.recourse.policy;

import java.time.LocalDate;

/** The law is the floor: between shop and statute the kinder rule holds, always (LAW-02). */
final class LegalFloor {

  private LegalFloor() {}

  /**
   * @param statute null where no statute sets this term
   * @param from the day both are measured from, since months differ in length
   */
  static Term kinder(Term shop, Term statute, LocalDate from) {
    if (statute == null) {
      return shop;
    }
    int gap = Integer.compare(shop.daysFrom(from), statute.daysFrom(from));
    boolean shopIsKinder = shop.name().longerIsKinder() ? gap > 0 : gap < 0;
    return shopIsKinder ? shop : statute;
  }
}
