package io.recourse.refunds;

/** Pieces of one order line that are paid back now, as accepted on one case line. */
public record ReturnedPieces(int item, int orderLine, int quantity) {

  public ReturnedPieces {
    if (quantity < 1) {
      throw new IllegalArgumentException("Nothing is returned on item " + item);
    }
  }
}
