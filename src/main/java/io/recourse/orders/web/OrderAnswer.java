package io.recourse.orders.web;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.TaxMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An order as the API shows it, with what was already claimed, returned and refunded per line. */
record OrderAnswer(
    String number,
    Buyer customer,
    Instant placedAt,
    Instant deliveredAt,
    String currency,
    String country,
    List<Line> lines,
    Money shipping,
    List<Order.Payment> payments,
    Money standardShipping,
    TaxMode taxMode,
    boolean taxIncluded,
    Money paid,
    boolean gift,
    int version) {

  /** The buyer in the shop's own words. */
  record Buyer(
      String id,
      String email,
      String name,
      String phone,
      String language,
      String country,
      String level,
      String trade) {

    private static Buyer of(Customer c) {
      return new Buyer(
          c.id(), c.email(), c.name(), c.phone(), c.language(), c.country(), c.level(), c.trade());
    }
  }

  record Line(
      int line,
      String sku,
      String name,
      String category,
      int quantity,
      Money unitPrice,
      Money tax,
      Money discount,
      List<String> serials,
      List<String> traits,
      int claimedQuantity,
      int returnedQuantity,
      Money refunded) {}

  static OrderAnswer of(Order order, Map<Integer, Long> refunded, boolean references) {
    return new OrderAnswer(
        order.number(),
        Buyer.of(order.customer()),
        order.placedAt(),
        order.deliveredAt(),
        order.currency(),
        order.country(),
        order.lines().stream()
            .map(line -> line(line, refunded.getOrDefault(line.line(), 0L), order.currency()))
            .toList(),
        order.shipping(),
        order.payments().stream().map(paid -> references ? paid : withoutReference(paid)).toList(),
        order.terms().standardShipping(),
        order.terms().taxMode(),
        order.taxIncluded(),
        order.paid(),
        order.gift(),
        order.version());
  }

  private static Order.Payment withoutReference(Order.Payment paid) {
    return new Order.Payment(paid.method(), paid.amount(), null);
  }

  private static Line line(OrderLine line, long refunded, String currency) {
    return new Line(
        line.line(),
        line.sku(),
        line.name(),
        line.category(),
        line.quantity(),
        line.unitPrice(),
        line.tax(),
        line.discount(),
        line.serials(),
        line.traits().stream().sorted().toList(),
        line.claimedQuantity(),
        line.returnedQuantity(),
        new Money(refunded, currency));
  }
}
