package io.recourse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the rules say about one line.
 *
 * @param automatic whether it may be decided without a person
 * @param goodsBack whether the goods must come back before money moves
 * @param groundCode stable code of the ground, such as {@code WITHDRAWAL} or {@code WINDOW_EXPIRED}
 * @param ground the ground in words, with its source
 * @param evidence NONE, PHOTO or PHOTO_OR_SERIAL
 * @param offeredRemedies side by side, kindest to the asked remedy first (RET-09)
 * @param freightPaidBy SELLER or CUSTOMER, for the way back
 * @param windowEndsOn last day of the window; null while the goods are not delivered
 */
public record ReturnVerdict(
    boolean eligible,
    boolean automatic,
    boolean goodsBack,
    String groundCode,
    String ground,
    String evidence,
    List<String> offeredRemedies,
    String defaultRemedy,
    String freightPaidBy,
    String policyVersion,
    String statutePack,
    LocalDate windowEndsOn) {

  /** Said of a line of which the tables had no answer. */
  static final String NO_ANSWER = "Our rules had no answer to this; a person decides";

  /**
   * Nothing is refused, granted or asked by itself; every remedy is open to the person who decides.
   *
   * @param asked what the tables were asked
   */
  static ReturnVerdict byPerson(Map<String, Object> asked, ResolvedTerms terms, PurchaseAge age) {
    List<String> open =
        GroundKind.FAULT.name().equals(asked.get("groundKind"))
            ? List.of("REFUND", "EXCHANGE", "REPAIR", "PRICE_REDUCTION")
            : List.of("REFUND", "EXCHANGE");
    boolean goods =
        Stream.of("digital", "service").noneMatch(what -> Boolean.TRUE.equals(asked.get(what)));
    return new ReturnVerdict(
        true,
        false,
        goods,
        "NO_ANSWER",
        NO_ANSWER,
        "NONE",
        open,
        open.get(0),
        "SELLER",
        terms.policyVersion(),
        terms.statutePack(),
        age.endsOn());
  }

  public boolean evidenceDemanded() {
    return !"NONE".equals(evidence);
  }
}
