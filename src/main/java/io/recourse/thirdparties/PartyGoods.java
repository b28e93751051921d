package io.recourse.thirdparties;

/**
 * Goods of a case that a third party can be asked about.
 *
 * @param line of the order; of a case about no order its own
 * @param inWords pieces, name and SKU: all that the party sees of them
 */
public record PartyGoods(int line, String inWords) {}
