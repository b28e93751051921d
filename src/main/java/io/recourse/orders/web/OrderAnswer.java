package io.recourse.orders.web;

import io.recourse.common.Money;
import io.recourse.orders.Address;
import io.recourse.orders.Customer;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.LineCare;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderParcel;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.TaxMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An order as the API shows it, with what was already claimed, returned and refunded per line.
 *
 * @param payments as the shop told them
 * @param paidSince what the customer paid on cases after that, such as for a change of the order
 */
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
    List<Order.Payment> paidSince,
    Money standardShipping,
    Money discount,
    TaxMode taxMode,
    boolean taxIncluded,
    Money paid,
    boolean gift,
    OrderStatus status,
    Address shipTo,
    List<OrderParcel> parcels,
    Instant invoicedAt,
    LocalDate promisedDay,
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
      String trade,
      Address address,
      List<CustomerMethod> methods) {

    private static Buyer of(Customer c, boolean references) {
      return new Buyer(
          c.id(),
          c.email(),
          c.name(),
          c.phone(),
          c.language(),
          c.country(),
          c.level(),
          c.trade(),
          c.address(),
          references ? c.methods() : c.methods().stream().map(Buyer::withoutReference).toList());
    }

    private static CustomerMethod withoutReference(CustomerMethod method) {
      return new CustomerMethod(null, method.kind(), method.balance());
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
      String product,
      Instant installedAt,
      List<LineCare.Repair> repairs,
      int claimedQuantity,
      int returnedQuantity,
      Money refunded) {}

  static OrderAnswer of(
      Order order, List<Order.Payment> since, Map<Integer, Long> refunded, boolean references) {
    return new OrderAnswer(
        order.number(),
        Buyer.of(order.customer(), references),
        order.placedAt(),
        order.deliveredAt(),
        order.currency(),
        order.country(),
        order.lines().stream()
            .map(line -> line(line, refunded.getOrDefault(line.line(), 0L), order.currency()))
            .toList(),
        order.shipping(),
        payments(order.payments(), references),
        payments(since, references),
        order.terms().standardShipping(),
        order.terms().discount(),
        order.terms().taxMode(),
        order.taxIncluded(),
        order.paid(),
        order.gift(),
        order.fulfilment().status(),
        order.fulfilment().shipTo(),
        order.fulfilment().parcels(),
        order.fulfilment().invoicedAt(),
        order.fulfilment().promisedDay(),
        order.version());
  }

  private static List<Order.Payment> payments(List<Order.Payment> all, boolean references) {
    return all.stream().map(paid -> references ? paid : withoutReference(paid)).toList();
  }

  private static Order.Payment withoutReference(Order.Payment paid) {
    return new Order.Payment(paid.method(), paid.amount(), null, paid.kind());
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
        line.product(),
        line.care().installedAt(),
        line.care().repairs(),
        line.claimedQuantity(),
        line.returnedQuantity(),
        new Money(refunded, currency));
  }
}
