package io.recourse.orders;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sellable article of the shop: one variant of a product.
 *
 * @param sku what the shop orders it by
 * @param product the family that its variants share
 * @param options what tells it from its variants, such as colour and size, in the shop's order
 * @param listPrice price of one piece today, as the customer pays it
 * @param taxRate share of the net price, 0.19 for 19 %; null while the shop told none
 * @param available pieces that can be sent; null where the shop does not count them
 * @param category the shop's own; may be null
 * @param traits of {@link OrderLimits#TRAITS}
 * @param picture web address; may be null
 */
public record Product(
    String sku,
    String product,
    String name,
    Map<String, String> options,
    Money listPrice,
    BigDecimal taxRate,
    Integer available,
    String category,
    Set<String> traits,
    String picture) {

  public boolean isVariantOf(Product other) {
    return product != null && product.equals(other.product);
  }

  /** Whether the shop has this many; a stock that it does not count is believed. */
  public boolean hasInStock(int pieces) {
    return available == null || available >= pieces;
  }

  /** As a person tells it apart: {@code Desk lamp (black, 40 cm)}. */
  public String spokenName() {
    List<String> told = options.values().stream().toList();
    return told.isEmpty() ? name : name + " (" + String.join(", ", told) + ")";
  }
}
