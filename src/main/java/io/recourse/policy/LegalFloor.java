package io.recourse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The law is the floor: between shop and statute the kinder rule holds, always (LAW-02). What the
 * law says of a line goes with the inputs onto the receipt, so that another table can be held
 * against it later.
 */
public final class LegalFloor {

  /** Input: on what ground the law grants what is asked for; empty where it grants nothing. */
  static final String GRANTS = "lawGrants";

  /** Input: whether the law itself gives the choice of money back. */
  static final String OWES_MONEY = "lawOwesMoney";

  /** Input: whether the law lets nothing be proved. */
  static final String FORBIDS_PROOF = "lawForbidsProof";

  private static final Map<String, String> FACTS =
      Map.of(
          "returnEligibility", GRANTS,
          "remedyOffer", OWES_MONEY,
          "evidenceDemand", FORBIDS_PROOF);
  private static final String SELLER = "SELLER";

  private LegalFloor() {}

  /** The same, or what the law asks instead where the table took less than that. */
  public static Judgement hold(Judgement said) {
    return switch (said.decision()) {
      case "returnEligibility" -> eligible(said);
      case "remedyOffer" -> remedy(said, is(said, OWES_MONEY));
      case "evidenceDemand" -> evidence(said, is(said, FORBIDS_PROOF));
      default -> said;
    };
  }

  /** Whether the inputs tell what the law says; receipts of earlier versions do not. */
  public static boolean isKnown(String decision, Map<String, Object> inputs) {
    return !FACTS.containsKey(decision) || inputs.containsKey(FACTS.get(decision));
  }

  /** A right that the law grants is not refused by a table; a person decides how. */
  private static Judgement eligible(Judgement said) {
    Object basis = said.inputs().getOrDefault(GRANTS, "");
    if (basis.equals("") || said.is("eligible")) {
      return said;
    }
    return said.corrected(
        Map.of(
            "eligible",
            true,
            "automatic",
            false,
            "goodsBack",
            !is(said, "digital") && !is(said, "service"),
            "groundCode",
            "STATUTORY_RIGHT"),
        "The law grants it, whatever the table says; a person decides how",
        basis.toString());
  }

  /**
   * @param granted what the law still grants on this ground; null where it grants nothing
   */
  static String basis(Term granted) {
    return granted == null ? "" : granted.origin() + ", " + granted.ground();
  }

  private static boolean is(Judgement said, String input) {
    return Boolean.TRUE.equals(said.inputs().get(input));
  }

  /** Where the law gives the choice of money back, it is offered whatever the table says. */
  private static Judgement remedy(Judgement said, boolean moneyOwed) {
    List<String> offered = List.of(said.text("offeredRemedies").split(","));
    return !moneyOwed || offered.contains("REFUND")
        ? said
        : said.corrected(
            Map.of("offeredRemedies", "REFUND," + said.text("offeredRemedies")), null, null);
  }

  private static Judgement evidence(Judgement said, boolean forbidden) {
    return forbidden ? said.corrected(Map.of("demanded", "NONE"), null, null) : said;
  }

  /** Of a withdrawal nothing may be asked but who withdraws from what (EU 2011/83 art. 11a). */
  static boolean forbidsProof(GroundKind kind, ResolvedTerms terms) {
    return kind == GroundKind.CHANGE_OF_MIND && terms.duty(Duty.WITHDRAWAL_UNPROVED).isPresent();
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
