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
 * @param reserved pieces of the available ones that are held for cases
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
    String picture,
    int reserved) {

  /** As the shop tells it, with nothing held. */
  public Product(
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
    this(sku, product, name, options, listPrice, taxRate, available, category, traits, picture, 0);
  }

  public boolean isVariantOf(Product other) {
    return product != null && product.equals(other.product);
  }

  /**
   * Whether the shop has this many beside those held; a stock that it does not count is believed.
   */
  public boolean hasInStock(int pieces) {
    return available == null || available - reserved >= pieces;
  }

  /** Pieces that can still be promised; null where the shop does not count them. */
  public Integer left() {
    return available == null ? null : Math.max(0, available - reserved);
  }

  /** The same for another price of a piece. */
  public Product at(Money price) {
    return new Product(
        sku, product, name, options, price, taxRate, available, category, traits, picture,
        reserved);
  }

  /** As a person tells it apart: {@code Desk lamp (black, 40 cm)}. */
  public String spokenName() {
    List<String> told = options.values().stream().toList();
    return told.isEmpty() ? name : name + " (" + String.join(", ", told) + ")";
  }
}
