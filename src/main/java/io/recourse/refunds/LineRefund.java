package io.recourse.refunds;

import io.recourse.orders.LineCost;

/** The sums of one order line: what these pieces cost after all pieces refunded before them. */
record LineRefund(
    LineCost line, ReturnedPieces pieces, RefundedSoFar.Line before, long lostValue, long freight) {

  RefundItem item(long atMost) {
    LineCost cost = cost();
    long due = due();
    long lost = Math.min(lostValue, due);
    long wayBack = Math.min(freight, due - lost);
    return new RefundItem(
        pieces.item(),
        pieces.orderLine(),
        pieces.quantity(),
        cost.goods(),
        cost.tax(),
        cost.discount(),
        0,
        lost + wayBack,
        wayBack,
        Math.min(due - lost - wayBack, atMost));
  }

  RefundedSoFar.Line after() {
    return new RefundedSoFar.Line(before.quantity() + pieces.quantity(), before.amount() + due());
  }

  /** Before fees; an earlier price reduction of the same line is not paid twice. */
  private long due() {
    return Math.max(0, Math.min(cost().paid(), line.paid() - before.amount()));
  }

  private LineCost cost() {
    return line.pieces(before.quantity(), before.quantity() + pieces.quantity());
  }
}
