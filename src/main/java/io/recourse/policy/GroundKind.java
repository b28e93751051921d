package io.recourse.policy;

import java.util.Set;

/** What a reason stands on; each kind has its own window and path (POL-06). */
public enum GroundKind {
  CHANGE_OF_MIND(
      TermName.CHANGE_OF_MIND,
      Set.of("UNWANTED", "SIZE", "COLOUR_STYLE", "USAGE_DIFFICULTY", "DUPLICATE_ORDER", "PRICE")),
  FAULT(
      TermName.FAULT,
      Set.of("DEFECTIVE", "FAULT_IN_USE", "DAMAGED", "DAMAGED_PACKAGING", "SAFETY", "RECALL")),
  SELLER_FAULT(
      TermName.FAULT,
      Set.of(
          "NOT_AS_DESCRIBED",
          "WRONG_ITEM",
          "MISSING_PART",
          "COUNTERFEIT",
          "SERVICE",
          "BILLING",
          "BROKEN_PROMISE")),
  DELIVERY(TermName.DELIVERY_CLAIM, Set.of("LATE", "NOT_RECEIVED", "REFUSED_DELIVERY"));

  private final TermName window;
  private final Set<String> reasons;

  GroundKind(TermName window, Set<String> reasons) {
    this.window = window;
    this.reasons = reasons;
  }

  /**
   * @param reason name of a {@code cases.Reason}
   */
  public static GroundKind of(String reason) {
    for (GroundKind kind : values()) {
      if (kind.reasons.contains(reason)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind of ground is known for " + reason);
  }

  public TermName window() {
    return window;
  }
}
