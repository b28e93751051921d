package io.recourse.intake;

import io.recourse.common.Actor;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person whom a case is about: the buyer of its order, else who files it or is named. */
@Component
class CaseCustomer {

  private final Customers customers;

  CaseCustomer(Customers customers) {
    this.customers = customers;
  }

  /** To a customer the order of somebody else does not exist. */
  static boolean mayName(Actor filedBy, Order order) {
    return !filedBy.isCustomer() || order.customer().is(filedBy.id());
  }

  /** The key of the person; null where nobody is named. */
  String of(NewCase request, Optional<Order> order, Actor filedBy, List<FieldError> errors) {
    if (order.isPresent()) {
      Customer buyer = order.get().customer();
      demandNamed(buyer, request, "customer.notBuyer", errors);
      return buyer.person();
    }
    if (filedBy.isCustomer()) {
      customers
          .find(filedBy.id())
          .ifPresent(self -> demandNamed(self, request, "customer.notYou", errors));
      return filedBy.id();
    }
    return request.customerId() == null ? null : named(request.customerId(), errors);
  }

  private static void demandNamed(
      Customer who, NewCase request, String otherwise, List<FieldError> errors) {
    String named = request.customerId();
    if (named != null && !named.equals(who.id()) && !who.is(named)) {
      errors.add(new FieldError("/customer", otherwise));
    }
  }

  private String named(String customer, List<FieldError> errors) {
    List<Customer> found = customers.named(customer);
    if (found.isEmpty()) {
      found = customers.find(customer).stream().toList();
    }
    if (found.size() != 1) {
      errors.add(
          new FieldError("/customer", found.isEmpty() ? "customer.unknown" : "customer.shared"));
      return null;
    }
    return found.get(0).person();
  }
}
