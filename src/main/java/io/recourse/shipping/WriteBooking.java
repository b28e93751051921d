package io.recourse.shipping;

import io.recourse.cases.ServiceCase;
import io.recourse.orders.Address;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.Orders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes out what the carrier is to do: who sends what to whom, packed how. */
@Service
class WriteBooking {

  private final Orders orders;
  private final Customers customers;
  private final ShippingRules rules;
  private final Packing packing;
  private final Clock clock;

  WriteBooking(
      Orders orders, Customers customers, ShippingRules rules, Packing packing, Clock clock) {
    this.orders = orders;
    this.customers = customers;
    this.rules = rules;
    this.packing = packing;
    this.clock = clock;
  }

  BookingOrder write(
      ServiceCase of,
      ParcelDirection direction,
      ParcelPurpose purpose,
      ShippingMethod method,
      Map<Integer, Integer> items,
      String key) {
    Optional<Order> order = Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
    Address customer = customer(of, order);
    boolean back = direction == ParcelDirection.RETURN;
    LocalDate pickUp =
        method == ShippingMethod.PICK_UP ? rules.workingDayAfter(LocalDate.now(clock)) : null;
    return new BookingOrder(
        key,
        of.number(),
        direction,
        purpose,
        method,
        back ? customer : rules.returnsCentre().address(),
        back ? rules.returnsCentre().address() : customer,
        pickUp,
        packing.instructions(
            of.language(), order.map(known -> packed(of, known, items)).orElse(List.of())));
  }

  /** Where a courier finds the goods that go back. */
  Address sender(ServiceCase of) {
    return customer(of, Optional.ofNullable(of.orderNumber()).flatMap(orders::find));
  }

  /** Where the order went, or else where the customer lives. */
  private Address customer(ServiceCase of, Optional<Order> order) {
    Optional<Customer> person =
        order
            .map(Order::customer)
            .or(() -> Optional.ofNullable(of.customerId()).flatMap(customers::find));
    String name = person.map(Customer::name).orElse("");
    return order
        .map(known -> known.fulfilment().shipTo())
        .or(() -> person.map(Customer::address))
        .map(known -> known.of(name))
        .orElseGet(() -> new Address(name, null, null, null, null, null, of.origin().country()));
  }

  private static List<Packing.Goods> packed(
      ServiceCase of, Order order, Map<Integer, Integer> items) {
    OrderCosts costs = OrderCosts.of(order);
    return of.lines().stream()
        .filter(line -> items.containsKey(line.item()))
        .flatMap(line -> order.line(line.orderLine()).stream())
        .map(line -> new Packing.Goods(line.category(), costs.of(line, 1)))
        .toList();
  }
}
