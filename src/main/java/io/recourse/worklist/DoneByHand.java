package io.recourse.worklist;

import io.recourse.common.Problem;

/**
 * What a person did instead of a step, as they tell it.
 *
 * @param reason in words, for the trail
 * @param carrier null unless a label was made
 * @param trackingNumber null as the carrier is
 * @param label the label's PDF; null where the customer has it already
 */
public record DoneByHand(String reason, String carrier, String trackingNumber, byte[] label) {

  private static final int LONGEST = 1_000;

  void demandReason() {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      throw Problem.invalid("/reason", "incident.reason", LONGEST);
    }
  }
}
