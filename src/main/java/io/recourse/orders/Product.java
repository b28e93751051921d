package io.recourse.orders;

import io.recourse.common.Money;

/**
 * An article of the shop.
 *
 * @param listPrice price of one piece today; null while the shop told none
 */
public record Product(String sku, String name, String category, Money listPrice) {}
