package io.recourse.refunds;

/**
 * What one case line gets back, in minor units of the order's currency.
 *
 * @param item number of the line within the case
 * @param orderLine number of the line within the order
 * @param quantity pieces paid back in full; 0 for a price reduction on goods that stay
 * @param goods list price of these pieces
 * @param tax tax in or on top of the price
 * @param discount what the discount had taken off
 * @param shipping share of the standard delivery cost
 * @param fee all deductions, such as lost value and return freight
 * @param freight how much of the fee is for the way back on our label
 * @param amount what is paid: goods − discount (+ tax when on top) + shipping − fee, never below 0
 */
public record RefundItem(
    int item,
    int orderLine,
    int quantity,
    long goods,
    long tax,
    long discount,
    long shipping,
    long fee,
    long freight,
    long amount) {

  /** A price reduction: money back, goods kept. */
  public static RefundItem reduction(int item, int orderLine, long amount) {
    return new RefundItem(item, orderLine, 0, amount, 0, 0, 0, 0, 0, amount);
  }

  /**
   * What is left of it once so much was paid off the price of the same pieces. Its amount may be
   * without that already, as far as nothing else of the order is left to take it from.
   *
   * @param cost what the pieces cost and what their delivery is worth, before anything was paid
   */
  public RefundItem less(long paidBefore, long cost) {
    long left = Math.max(0, Math.min(amount, cost - paidBefore));
    return new RefundItem(
        item,
        orderLine,
        quantity,
        goods,
        tax,
        discount + cost - left,
        shipping,
        fee,
        freight,
        left);
  }
}
