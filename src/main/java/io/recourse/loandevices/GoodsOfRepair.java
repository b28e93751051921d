package io.recourse.loandevices;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is repaired and for whom, by the order; of goods of no order by article and customer. */
@Component
class GoodsOfRepair {

  private final Orders orders;
  private final Products products;
  private final Customers customers;

  GoodsOfRepair(Orders orders, Products products, Customers customers) {
    this.orders = orders;
    this.products = products;
    this.customers = customers;
  }

  /** The shop's own category of the goods; empty where it names none. */
  Optional<String> category(ServiceCase repair) {
    Stream<String> found =
        order(repair)
            .map(order -> sold(repair, order))
            .orElseGet(
                () ->
                    repair.lines().stream()
                        .flatMap(line -> products.find(line.sku()).stream())
                        .map(Product::category));
    return found.filter(Objects::nonNull).findFirst();
  }

  /** In which the order was paid; without one, of the country in which the goods are used. */
  String currency(ServiceCase repair) {
    return order(repair)
        .map(Order::currency)
        .orElseGet(() -> Money.currencyOf(repair.origin().country()));
  }

  /** Of the customer in the shop; null for none. */
  String level(ServiceCase repair) {
    return order(repair)
        .map(Order::customer)
        .or(() -> customers.find(repair.customerId()))
        .map(Customer::level)
        .orElse(null);
  }

  private static Stream<String> sold(ServiceCase repair, Order order) {
    return repair.lines().stream()
        .map(CaseLine::orderLine)
        .flatMap(line -> order.line(line).stream())
        .map(OrderLine::category);
  }

  private Optional<Order> order(ServiceCase repair) {
    return Optional.ofNullable(repair.orderNumber()).flatMap(orders::find);
  }
}
