package io.recourse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The law is the floor: between shop and statute the kinder rule holds, always (LAW-02). */
final class LegalFloor {

  private static final String SELLER = "SELLER";

  private LegalFloor() {}

  /**
   * A right that the law grants is not refused by a table; a person decides how.
   *
   * @param granted what the law still grants on this ground; null where it grants nothing
   */
  static Judgement eligible(Judgement said, Term granted, Set<String> traits) {
    if (granted == null || said.is("eligible")) {
      return said;
    }
    boolean comesBack = !traits.contains("DIGITAL") && !traits.contains("SERVICE");
    return said.corrected(
        Map.of(
            "eligible",
            true,
            "automatic",
            false,
            "goodsBack",
            comesBack,
            "groundCode",
            "STATUTORY_RIGHT"),
        "The law grants it, whatever the table says; a person decides how",
        granted.origin() + ", " + granted.ground());
  }

  /** Where the law gives the choice of money back, it is offered whatever the table says. */
  static Judgement remedy(Judgement said, boolean moneyOwed) {
    List<String> offered = List.of(said.text("offeredRemedies").split(","));
    return !moneyOwed || offered.contains("REFUND")
        ? said
        : said.corrected(
            Map.of("offeredRemedies", "REFUND," + said.text("offeredRemedies")), null, null);
  }

  /** Of a withdrawal nothing may be asked but who withdraws from what (EU 2011/83 art. 11a). */
  static Judgement evidence(Judgement said, GroundKind kind, ResolvedTerms terms) {
    return kind == GroundKind.CHANGE_OF_MIND && terms.duty(Duty.WITHDRAWAL_UNPROVED).isPresent()
        ? said.corrected(Map.of("demanded", "NONE"), null, null)
        : said;
  }

  /**
   * Only who changed their mind may pay the way back, whatever a table says (EU 2011/83 art. 14(1),
   * CRA 2015 s20(8), CN consumer law art. 24), and only where they were told so.
   *
   * @param judged SELLER or CUSTOMER, by the table
   */
  static String freightPaidBy(GroundKind kind, String judged, ResolvedTerms terms) {
    boolean mayBeCustomer =
        kind == GroundKind.CHANGE_OF_MIND && terms.duty(Duty.SELLER_PAYS_WAY_BACK).isEmpty();
    return mayBeCustomer ? judged : SELLER;
  }

  /**
   * @param statute null where no statute sets this term
   * @param shop of two of one length the one kept from the later event is the longer
   * @param from the day both are measured from, since months differ in length
   */
  static Term kinder(Term shop, Term statute, LocalDate from) {
    if (statute == null) {
      return shop;
    }
    int gap = Integer.compare(shop.daysFrom(from), statute.daysFrom(from));
    if (gap == 0) {
      gap = shop.startsAt().compareTo(statute.startsAt());
    }
    boolean shopIsKinder = shop.name().longerIsKinder() ? gap > 0 : gap < 0;
    return shopIsKinder ? shop : statute;
  }
}
