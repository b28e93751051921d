package io.recourse.backorders;

import io.recourse.common.Money;

/**
 * An article in stock that may come instead of the one wanted.
 *
 * @param price of a piece today; the difference to what was paid is settled with the exchange
 * @param left pieces that can be promised; null where the shop does not count them
 */
public record Instead(String sku, String name, Money price, Integer left) {}
