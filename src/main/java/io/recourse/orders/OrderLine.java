package io.recourse.orders;

import io.recourse.common.Money;
import java.util.List;
import java.util.Set;

/**
 * One line of an order.
 *
 * @param quantity pieces bought
 * @param product the family that its variants share; null where the shop told none
 * @param unitPrice price of one piece before discount
 * @param tax tax of the whole line
 * @param discount discount of the whole line
 * @param traits what may alter return rules: of the goods, of how they were sold and of what was
 *     found of them, such as CUSTOM, DOORSTEP, MISUSED; {@link OrderLimits#TRAITS} (EDG-03)
 * @param care what happened to the goods after they came
 * @param claimedQuantity pieces bound by requests that were not refused, withdrawn or expired
 * @param returnedQuantity pieces that came back or were refunded without return
 */
public record OrderLine(
    int line,
    String sku,
    String name,
    String category,
    int quantity,
    Money unitPrice,
    Money tax,
    Money discount,
    List<String> serials,
    Set<String> traits,
    int claimedQuantity,
    int returnedQuantity,
    String product,
    LineCare care) {

  /** A line of whose product the shop told nothing. */
  public OrderLine(
      int line,
      String sku,
      String name,
      String category,
      int quantity,
      Money unitPrice,
      Money tax,
      Money discount,
      List<String> serials,
      Set<String> traits,
      int claimedQuantity,
      int returnedQuantity) {
    this(
        line,
        sku,
        name,
        category,
        quantity,
        unitPrice,
        tax,
        discount,
        serials,
        traits,
        claimedQuantity,
        returnedQuantity,
        null,
        LineCare.NONE);
  }

  /** What is left of it when the other pieces become something else. */
  OrderLine only(int pieces, LineCost cost) {
    String currency = unitPrice.currency();
    return new OrderLine(
        line,
        sku,
        name,
        category,
        pieces,
        unitPrice,
        new Money(cost.tax(), currency),
        new Money(cost.discount(), currency),
        serials.size() <= pieces ? serials : List.of(),
        traits,
        claimedQuantity,
        returnedQuantity,
        product);
  }

  public OrderLine(
      int line,
      String sku,
      String name,
      String category,
      int quantity,
      Money unitPrice,
      Money tax,
      Money discount,
      List<String> serials,
      Set<String> traits,
      int claimedQuantity,
      int returnedQuantity,
      String product) {
    this(
        line,
        sku,
        name,
        category,
        quantity,
        unitPrice,
        tax,
        discount,
        serials,
        traits,
        claimedQuantity,
        returnedQuantity,
        product,
        LineCare.NONE);
  }

  /** Pieces the customer still has: neither sent back nor refunded without return. */
  public int keptQuantity() {
    return quantity - returnedQuantity;
  }

  public int openQuantity() {
    return quantity - claimedQuantity;
  }
}
