package io.recourse.priceprotection;

/**
 * What one claim brings for one order line; sums in minor units of the order's currency.
 *
 * @param item line of the case
 * @param pieces that were claimed for
 * @param paid for one piece, after every discount
 * @param price lowest price of one piece since; null where none is known
 * @param share of the difference that is paid, in percent
 * @param amount what the line brings; 0 while or where nothing is paid
 */
public record Protection(
    int item, int orderLine, int pieces, long paid, Long price, int share, long amount) {

  /** What one piece is to bring in all, whatever claims of its line brought before. */
  long perPiece() {
    return price == null ? 0 : Math.max(0, paid - price) * share / 100;
  }

  Protection paying(long sum) {
    return new Protection(item, orderLine, pieces, paid, price, share, sum);
  }
}
