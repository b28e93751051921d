package io.recourse.stock;

/**
 * Pieces held for one line of a case.
 *
 * @param pieces held and not shipped yet
 * @param shipped sent already
 */
public record StockHold(int item, String sku, int pieces, int shipped) {

  static StockHold none(int item, String sku) {
    return new StockHold(item, sku, 0, 0);
  }

  StockHold of(String other, int wanted) {
    return new StockHold(item, other, Math.max(0, wanted - shipped), shipped);
  }

  StockHold sent(int sent) {
    return new StockHold(item, sku, Math.max(0, pieces - sent), shipped + sent);
  }
}
