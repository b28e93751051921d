package io.recourse.orders.web;

import io.recourse.common.Money;
import io.recourse.orders.Order;
import java.time.Instant;

/** One row of the list of orders. */
record OrderSummary(
    String number,
    String customerId,
    String customerName,
    Instant placedAt,
    Instant deliveredAt,
    String country,
    int lines,
    Money paid) {

  static OrderSummary of(Order order) {
    return new OrderSummary(
        order.number(),
        order.customer().id(),
        order.customer().name(),
        order.placedAt(),
        order.deliveredAt(),
        order.country(),
        order.lines().size(),
        order.paid());
  }
}
