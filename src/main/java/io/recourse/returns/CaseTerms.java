package io.recourse.returns;

import io.recourse.cases.ServiceCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.Buyer;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.ReturnTerms;
import io.recourse.policy.Term;
import io.recourse.policy.TermEnd;
import io.recourse.policy.TermName;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The terms of one case, by the rules in force when it was bought (LAW-01). */
@Component
class CaseTerms {

  private final Orders orders;
  private final PolicyTerms policy;
  private final LocalDays days;
  private final TermEnd ends;
  private final Clock clock;

  CaseTerms(Orders orders, PolicyTerms policy, LocalDays days, TermEnd ends, Clock clock) {
    this.orders = orders;
    this.policy = policy;
    this.days = days;
    this.ends = ends;
    this.clock = clock;
  }

  ReturnTerms of(ServiceCase of) {
    Optional<Order> order = Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
    Instant bought = order.map(Order::placedAt).orElse(of.origin().openedAt());
    Buyer buyer = order.map(Order::customer).map(CaseTerms::buyer).orElse(Buyer.CONSUMER);
    String country = of.origin().country();
    return policy.forCase(country, days.dayOf(bought, country), buyer, Set.of());
  }

  /** When a term that starts now is over, where the customer lives. */
  Due due(ServiceCase of, TermName name) {
    Term term = of(of).term(name);
    return new Due(ends.of(term, of.origin().country(), clock.instant()), term.ground());
  }

  static Buyer buyer(Customer customer) {
    return new Buyer(customer.level(), customer.trade());
  }
}
