package io.recourse.refunds;

import io.recourse.orders.OrderLine;

/** The sums of one order line: what these pieces cost after all pieces refunded before them. */
record LineRefund(
    OrderLine line,
    ReturnedPieces pieces,
    RefundedSoFar.Line before,
    boolean taxIncluded,
    long lostValue,
    long freight) {

  RefundItem item(long atMost) {
    long due = due();
    long lost = Math.min(lostValue, due);
    long wayBack = Math.min(freight, due - lost);
    return new RefundItem(
        pieces.item(),
        pieces.orderLine(),
        pieces.quantity(),
        goods(),
        share(line.tax().amount()),
        share(discount()),
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
    long pieceValue = goods() - share(discount()) + (taxIncluded ? 0 : share(line.tax().amount()));
    return Math.max(0, Math.min(pieceValue, total() - before.amount()));
  }

  private long total() {
    return goodsOf(line.quantity()) - discount() + (taxIncluded ? 0 : line.tax().amount());
  }

  private long goods() {
    return goodsOf(pieces.quantity());
  }

  private long goodsOf(int quantity) {
    return Math.multiplyExact(line.unitPrice().amount(), quantity);
  }

  private long discount() {
    return Math.min(line.discount().amount(), goodsOf(line.quantity()));
  }

  private long share(long whole) {
    int from = before.quantity();
    return Share.slice(whole, from, from + pieces.quantity(), line.quantity());
  }
}
