package io.recourse.thirdparties;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A third party sees the goods and the question, and nothing of the customer: no name, no address,
 * no number of order or customer (data minimisation, GDPR Art 5(1)(c)).
 */
@Component
class BoundedSight {

  private static final int SHORTEST_NAME = 2;

  private final Customers customers;
  private final Orders orders;

  BoundedSight(Customers customers, Orders orders) {
    this.customers = customers;
    this.orders = orders;
  }

  /**
   * @throws Problem INVALID where the words tell who the customer is
   */
  void demand(ServiceCase of, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    Optional<Customer> customer = Optional.ofNullable(of.customerId()).flatMap(customers::find);
    boolean tells =
        customer.stream()
            .flatMap(one -> Stream.of(one.name(), one.email(), one.phone()))
            .filter(one -> one != null && one.strip().length() >= SHORTEST_NAME)
            .anyMatch(one -> lower.contains(one.strip().toLowerCase(Locale.ROOT)));
    if (tells || of.orderNumber() != null && words.contains(of.orderNumber())) {
      throw Problem.invalid("/question", "thirdParty.personal");
    }
  }

  /**
   * What a line of the order is, in the shop's words; null for no line.
   *
   * @throws Problem INVALID where the order has no such line
   */
  String goods(ServiceCase of, Integer line) {
    if (line == null) {
      return null;
    }
    return Optional.ofNullable(of.orderNumber()).flatMap(orders::find).stream()
        .flatMap(order -> order.lines().stream())
        .filter(one -> one.line() == line)
        .map(BoundedSight::inWords)
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/line", "thirdParty.noLine"));
  }

  private static String inWords(OrderLine line) {
    return line.quantity() + " × " + line.name() + " (" + line.sku() + ")";
  }
}
