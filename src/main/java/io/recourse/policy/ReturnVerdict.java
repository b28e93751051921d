package io.recourse.policy;

import java.time.LocalDate;
import java.util.List;

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

  public boolean evidenceDemanded() {
    return !"NONE".equals(evidence);
  }
}
