package io.recourse.thirdparties;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A third party sees the goods and the question, and nothing of the customer: no name, no address,
 * no number of order or customer (data minimisation, GDPR Art 5(1)(c)).
 */
@Component
public class BoundedSight {

  private final Customers customers;
  private final Orders orders;

  BoundedSight(Customers customers, Orders orders) {
    this.customers = customers;
    this.orders = orders;
  }

  /**
   * @throws Problem INVALID with the field whose words tell who the customer is
   */
  void demand(ServiceCase of, PartyQuestion asked) {
    PersonalWords personal = new PersonalWords().order(of.orderNumber());
    Optional.ofNullable(of.customerId()).flatMap(customers::find).ifPresent(personal::of);
    Optional.ofNullable(of.orderNumber())
        .flatMap(orders::find)
        .ifPresent(one -> add(one, personal));
    List<FieldError> errors = new ArrayList<>();
    if (personal.in(asked.party())) {
      errors.add(new FieldError("/party", "thirdParty.personal"));
    }
    if (personal.in(asked.question())) {
      errors.add(new FieldError("/question", "thirdParty.personal"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static void add(Order order, PersonalWords personal) {
    if (order.fulfilment() != null) {
      var unused = personal.at(order.fulfilment().shipTo());
    }
  }

  /**
   * What a line is, in the shop's words; null for no line.
   *
   * @throws Problem INVALID where the case has no such goods
   */
  String goods(ServiceCase of, Integer line) {
    if (line == null) {
      return null;
    }
    return goods(of).stream()
        .filter(one -> one.line() == line)
        .map(PartyGoods::inWords)
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/line", "thirdParty.noLine"));
  }

  /** The lines of its order; where there is none, what the case itself names. */
  public List<PartyGoods> goods(ServiceCase of) {
    return Optional.ofNullable(of.orderNumber())
        .flatMap(orders::find)
        .map(order -> order.lines().stream().map(BoundedSight::bought))
        .orElseGet(() -> of.lines().stream().map(BoundedSight::named))
        .toList();
  }

  private static PartyGoods bought(OrderLine line) {
    return new PartyGoods(line.line(), inWords(line.quantity(), line.name(), line.sku()));
  }

  private static PartyGoods named(CaseLine line) {
    return new PartyGoods(line.item(), inWords(line.quantity(), line.name(), line.sku()));
  }

  private static String inWords(int pieces, String name, String sku) {
    return pieces + " × " + name + " (" + sku + ")";
  }
}
