package io.recourse.intake;

import io.recourse.cases.AskedCategory;
import io.recourse.cases.Assignment;
import io.recourse.cases.CaseLine;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.RouteCase;
import io.recourse.policy.Routing;
import io.recourse.policy.RoutingFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives a stored case problem type, team and priority as the table says (TRI-01, TRI-09). */
@Component
public class RouteNewCase {

  /** Reasons that outweigh others on the same case, the weightiest first. */
  private static final List<Reason> WEIGHTY =
      List.of(Reason.SAFETY, Reason.RECALL, Reason.COUNTERFEIT, Reason.DEFECTIVE, Reason.DAMAGED);

  private final ObjectProvider<RouteCase> table;
  private final Orders orders;
  private final ObjectProvider<OwnRequest> own;
  private final AskedCategory category;

  RouteNewCase(
      ObjectProvider<RouteCase> table,
      Orders orders,
      ObjectProvider<OwnRequest> own,
      AskedCategory category) {
    this.own = own;
    this.category = category;
    this.table = table;
    this.orders = orders;
  }

  public void route(ServiceCase routed) {
    Optional.ofNullable(table.getIfAvailable())
        .flatMap(rules -> rules.route(facts(routed)))
        .ifPresentOrElse(routing -> byTable(routed, routing), () -> home(routed));
  }

  private static void byTable(ServiceCase routed, Routing routing) {
    routed.classified(routing.category());
    routed.assign(new Assignment(routed.owner(), routing.team(), routing.priority()));
  }

  /** Also where the table gave no answer: the team of the type looks at it in its order. */
  private static void home(ServiceCase routed) {
    routed.assign(new Assignment(routed.owner(), routed.type().homeTeam(), routed.priority()));
  }

  /** Says what kind of problem a case is about that its own feature gave to a team already. */
  public void classify(ServiceCase opened) {
    table.ifAvailable(
        rules ->
            rules.route(facts(opened)).ifPresent(routing -> opened.classified(routing.category())));
  }

  private RoutingFacts facts(ServiceCase routed) {
    Optional<Order> order = Optional.ofNullable(routed.orderNumber()).flatMap(orders::find);
    Money value = order.map(Order::paid).orElse(null);
    String level = order.map(found -> found.customer().level()).orElse(null);
    List<Reason> reasons = reasons(routed);
    Optional<Reason> reason = reasons.stream().min(weight());
    boolean safety = reasons.contains(Reason.SAFETY) || reasons.contains(Reason.RECALL);
    return new RoutingFacts(
        routed.number(),
        routed.type().name(),
        reason.map(Enum::name).orElse(null),
        value,
        level,
        safety,
        category.of(routed.number()).orElse(null));
  }

  private List<Reason> reasons(ServiceCase routed) {
    Stream<Reason> ofLines = routed.lines().stream().map(CaseLine::reason);
    Stream<Reason> ofCase =
        own.stream()
            .filter(one -> one.type() == routed.type())
            .flatMap(one -> one.reason(routed.number()).stream());
    return Stream.concat(ofLines, ofCase).toList();
  }

  private static Comparator<Reason> weight() {
    return Comparator.comparing(
        reason -> WEIGHTY.contains(reason) ? WEIGHTY.indexOf(reason) : WEIGHTY.size());
  }
}
