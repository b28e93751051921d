package io.recourse.returns;

import io.recourse.cases.Remedy;

/**
 * What the rules said about one line, kept for the steps that follow.
 *
 * @param evidence NONE, PHOTO or PHOTO_OR_SERIAL
 * @param remedy granted unless a person chooses another (RET-09)
 * @param freightPaidBy SELLER or CUSTOMER, for the way back
 */
public record LineVerdict(
    int item,
    boolean automatic,
    boolean goodsBack,
    String evidence,
    Remedy remedy,
    String freightPaidBy,
    String ground) {

  boolean demandsEvidence() {
    return !"NONE".equals(evidence);
  }
}
