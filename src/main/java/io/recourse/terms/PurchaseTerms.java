package io.recourse.terms;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.Buyer;
import io.recourse.policy.GroundKind;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PayBackTerms;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.Term;
import io.recourse.policy.TermEnd;
import io.recourse.policy.TermName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The terms of one case, by the rules in force when it was bought (LAW-01). */
@Service
public class PurchaseTerms {

  private final Orders orders;
  private final PolicyTerms policy;
  private final PayBackTerms statutes;
  private final LocalDays days;
  private final TermEnd ends;

  PurchaseTerms(
      Orders orders, PolicyTerms policy, PayBackTerms statutes, LocalDays days, TermEnd ends) {
    this.orders = orders;
    this.policy = policy;
    this.statutes = statutes;
    this.days = days;
    this.ends = ends;
  }

  public ResolvedTerms of(ServiceCase of) {
    Purchase purchase = purchase(of);
    return policy.under(
        version(of), purchase.country(), purchase.day(), purchase.buyer(), Set.of());
  }

  /** Those of one line, by what is known of its goods. */
  public ResolvedTerms of(ServiceCase of, CaseLine line) {
    return of(of, order(of), line);
  }

  /**
   * @param bought the order of the case, for who has read it; empty where there is none
   */
  public ResolvedTerms of(ServiceCase of, Optional<Order> bought, CaseLine line) {
    Purchase purchase = purchase(of, bought);
    return policy.under(
        version(of), purchase.country(), purchase.day(), purchase.buyer(), traits(bought, line));
  }

  /** What is known of the goods of a line. */
  public Set<String> traits(ServiceCase of, CaseLine line) {
    return traits(order(of), line);
  }

  /** The same for who has read the order. */
  public Set<String> traits(Optional<Order> bought, CaseLine line) {
    return traits(bought, List.of(line));
  }

  /**
   * What decides which rules a case stands under.
   *
   * @param country ISO 3166 alpha-2, may be null
   * @param day on which it was bought, there; without an order, on which the case was opened
   */
  public record Purchase(String country, LocalDate day, Buyer buyer) {}

  public Purchase purchase(ServiceCase of) {
    return purchase(of, order(of));
  }

  /** The same for who has read the order. */
  public Purchase purchase(ServiceCase of, Optional<Order> order) {
    Instant bought = order.map(Order::placedAt).orElse(of.origin().openedAt());
    Buyer buyer = order.map(PurchaseFacts::buyer).orElse(Buyer.CONSUMER);
    String country = of.origin().country();
    return new Purchase(country, days.dayOf(bought, country), buyer);
  }

  /**
   * What the statute says of paying back, or the shop where none does.
   *
   * @param lines the lines of the case that are paid back
   */
  public Term payBack(ServiceCase of, GroundKind claim, List<CaseLine> lines) {
    Purchase purchase = purchase(of);
    return statutes.payBack(
        version(of),
        purchase.country(),
        purchase.day(),
        purchase.buyer(),
        claim,
        traits(order(of), lines));
  }

  private Optional<Order> order(ServiceCase of) {
    return Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
  }

  /** Those that all goods of the lines have. */
  private static Set<String> traits(Optional<Order> order, List<CaseLine> lines) {
    return lines.stream()
        .map(line -> order.flatMap(it -> it.line(line.orderLine())))
        .map(sold -> sold.map(OrderLine::traits).orElse(Set.of()))
        .reduce(PurchaseTerms::common)
        .orElse(Set.of());
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  public Instant end(ServiceCase of, Term term, Instant event) {
    return ends.of(term, of.origin().country(), event);
  }

  /** The version the case was first judged under; null before. */
  private static String version(ServiceCase of) {
    return of.state().handling().policy().version();
  }

  /** When a term that starts with an event is over, where the customer lives. */
  public Instant end(ServiceCase of, TermName name, Instant event) {
    return ends.of(of(of).term(name), of.origin().country(), event);
  }
}
