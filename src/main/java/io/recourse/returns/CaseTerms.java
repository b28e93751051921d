package io.recourse.returns;

import io.recourse.cases.ServiceCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.Buyer;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.ReturnTerms;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The terms of one case, by the rules in force when it was bought (LAW-01). */
@Component
class CaseTerms {

  private final Orders orders;
  private final PolicyTerms policy;
  private final Clock clock;

  CaseTerms(Orders orders, PolicyTerms policy, Clock clock) {
    this.orders = orders;
    this.policy = policy;
    this.clock = clock;
  }

  ReturnTerms of(ServiceCase of) {
    Optional<Order> order = Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
    Instant bought = order.map(Order::placedAt).orElse(of.origin().openedAt());
    Buyer buyer = order.map(Order::customer).map(CaseTerms::buyer).orElse(Buyer.CONSUMER);
    return policy.forCase(of.origin().country(), day(bought), buyer, Set.of());
  }

  /** When a term that starts now is over. */
  Due due(ServiceCase of, TermName name) {
    Term term = of(of).term(name);
    return new Due(end(term), term.ground());
  }

  private Instant end(Term term) {
    Instant now = clock.instant();
    return term.unit() == Term.Unit.HOURS
        ? now.plus(Duration.ofHours(term.number()))
        : now.plus(Duration.ofDays(term.daysFrom(day(now))));
  }

  static Buyer buyer(Customer customer) {
    return new Buyer(customer.level(), customer.trade());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
