package io.recourse.orders;

/**
 * Pieces that were sold by a line of an order.
 *
 * @param serial of the one piece that is meant, in upper case; null for pieces without one
 * @param pieces that are meant
 */
public record SoldLine(String orderNumber, int line, String serial, int pieces) {}
