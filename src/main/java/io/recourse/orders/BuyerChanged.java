package io.recourse.orders;

/**
 * The shop names another buyer of an order than before; published inside the transaction that
 * stores it.
 *
 * @param person key of who is the buyer now
 */
public record BuyerChanged(String orderNumber, String person) {}
