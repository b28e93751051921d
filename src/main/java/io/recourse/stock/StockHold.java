package io.recourse.stock;

/**
 * Pieces held for one line of a case.
 *
 * @param pieces held and not shipped yet
 * @param shipped sent already
 * @param missing promised, but the shop had not as many left
 */
public record StockHold(int item, String sku, int pieces, int shipped, int missing) {

  static StockHold none(int item, String sku) {
    return new StockHold(item, sku, 0, 0, 0);
  }

  /**
   * What is held once so many pieces are promised.
   *
   * @param left pieces of the article that nobody holds; null where the shop does not count them
   */
  StockHold promising(String other, int promised, Integer left) {
    int due = Math.max(0, promised - shipped);
    int held = heldOf(other);
    boolean enough = left == null || due - held <= left;
    return enough || due <= held
        ? new StockHold(item, other, due, shipped, 0)
        : new StockHold(item, other, held, shipped, due - held);
  }

  int heldOf(String article) {
    return sku.equals(article) ? pieces : 0;
  }

  /** The same promise, when others were quicker. */
  StockHold tooLate(StockHold before) {
    int held = Math.min(pieces, before.heldOf(sku));
    return new StockHold(item, sku, held, shipped, missing + pieces - held);
  }

  StockHold sent(int sent) {
    return new StockHold(item, sku, Math.max(0, pieces - sent), shipped + sent, missing);
  }

  boolean isOpen() {
    return pieces > 0 || missing > 0;
  }
}
