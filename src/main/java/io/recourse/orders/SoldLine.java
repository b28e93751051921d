package io.recourse.orders;

/**
 * A line of an order with an article that was sold.
 *
 * @param pieces of it that are meant
 */
public record SoldLine(String orderNumber, int line, int pieces) {}
