package io.recourse.policy;

import java.time.LocalDate;

/** The law is the floor: between shop and statute the kinder rule holds, always (LAW-02). */
final class LegalFloor {

  private static final String SELLER = "SELLER";

  private LegalFloor() {}

  /**
   * Only who changed their mind may pay the way back, whatever a table says (EU 2011/83 art. 14(1),
   * CRA 2015 s20(8), CN consumer law art. 24).
   *
   * @param judged SELLER or CUSTOMER, by the table
   */
  static String freightPaidBy(GroundKind kind, String judged) {
    return kind == GroundKind.CHANGE_OF_MIND ? judged : SELLER;
  }

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
