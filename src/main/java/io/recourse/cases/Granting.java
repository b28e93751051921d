package io.recourse.cases;

/** Whether a change of a line gives the customer something, or settles how much. */
final class Granting {

  private Granting() {}

  static boolean is(CaseLine before, CaseLine now) {
    boolean decided =
        before.decision() != now.decision() || before.approvedQuantity() != now.approvedQuantity();
    if (decided) {
      return now.decision() == LineDecision.APPROVED;
    }
    if (!before.inspection().equals(now.inspection())) {
      return !isDispositionOnly(before, now);
    }
    return before.acceptedQuantity() != now.acceptedQuantity();
  }

  /** Where its goods go was settled after they had been looked at. */
  static boolean isDispositionOnly(CaseLine before, CaseLine now) {
    return before.goods() == now.goods() && before.goods() == GoodsState.INSPECTED;
  }
}
