package io.recourse.orders;

import io.recourse.common.Share;

/**
 * What one order line really cost, in minor units.
 *
 * @param quantity pieces bought
 * @param goods list price of all pieces
 * @param discount the line's own, and its share of a voucher on the whole order
 * @param tax of the line; what the discount takes of a tax on top is left out
 * @param taxOnTop whether the tax is paid beside the price
 */
public record LineCost(int quantity, long goods, long discount, long tax, boolean taxOnTop) {

  static LineCost of(OrderLine line, boolean taxIncluded) {
    long goods = Math.multiplyExact(line.unitPrice().amount(), (long) line.quantity());
    return discounted(
        line.quantity(), goods, line.discount().amount(), line.tax().amount(), !taxIncluded);
  }

  private static LineCost discounted(
      int quantity, long goods, long discount, long tax, boolean onTop) {
    long beyond = Math.max(0, discount - goods);
    return new LineCost(
        quantity, goods, discount - beyond, onTop ? Math.max(0, tax - beyond) : tax, onTop);
  }

  LineCost less(long voucher) {
    return discounted(quantity, goods, discount + voucher, tax, taxOnTop);
  }

  /** What was paid for all pieces. */
  public long paid() {
    return goods - discount + (taxOnTop ? tax : 0);
  }

  /** The cost of pieces {@code from} (excluded) … {@code to}; odd cents favour the first. */
  public LineCost pieces(int from, int to) {
    return new LineCost(
        to - from,
        Share.slice(goods, from, to, quantity),
        Share.slice(discount, from, to, quantity),
        Share.earlySlice(tax, from, to, quantity),
        taxOnTop);
  }
}
