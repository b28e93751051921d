package io.recourse.cases;

/**
 * What was asked for one line of a case.
 *
 * @param item number within the case, from 1; two items may name one order line
 * @param orderLine line of the order of the case; {@link #OF_NO_ORDER} where it is about none
 * @param quantity pieces asked for
 * @param remedyAsked null when the customer leaves the choice to the seller
 * @param exchangeSku what to send instead, for an exchange
 */
public record LineRequest(
    int item,
    int orderLine,
    String sku,
    String name,
    int quantity,
    Reason reason,
    String subReason,
    String note,
    String serial,
    Remedy remedyAsked,
    String exchangeSku) {

  /** Stands for the line of goods that no order of ours leads to. */
  public static final int OF_NO_ORDER = 0;

  /** The same wish for some of the pieces, under a number of its own. */
  public LineRequest part(int number, int pieces) {
    return new LineRequest(
        number,
        orderLine,
        sku,
        name,
        pieces,
        reason,
        subReason,
        note,
        serial,
        remedyAsked,
        exchangeSku);
  }

  LineRequest wanting(String otherSku) {
    return new LineRequest(
        item,
        orderLine,
        sku,
        name,
        quantity,
        reason,
        subReason,
        note,
        serial,
        remedyAsked,
        otherSku);
  }

  LineRequest asking(Remedy remedy) {
    return new LineRequest(
        item, orderLine, sku, name, quantity, reason, subReason, note, serial, remedy, exchangeSku);
  }
}
