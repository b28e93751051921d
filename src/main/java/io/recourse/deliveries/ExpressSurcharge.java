package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeSurcharge;
import io.recourse.policy.LocalDays;
import io.recourse.policy.SurchargeVerdict;
import io.recourse.refunds.Refunds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an order paid for express, and whether it is owed back; once an order (RET-10). */
@Component
class ExpressSurcharge {

  private final Orders orders;
  private final Refunds refunds;
  private final ReadWhereabouts whereabouts;
  private final DeliveryDue due;
  private final JudgeSurcharge policy;
  private final LocalDays days;
  private final Clock clock;

  ExpressSurcharge(
      Orders orders,
      Refunds refunds,
      ReadWhereabouts whereabouts,
      DeliveryDue due,
      JudgeSurcharge policy,
      LocalDays days,
      Clock clock) {
    this.orders = orders;
    this.refunds = refunds;
    this.whereabouts = whereabouts;
    this.due = due;
    this.policy = policy;
    this.days = days;
    this.clock = clock;
  }

  /**
   * A surcharge that goes back, or of which the table cannot say so yet.
   *
   * @param amount what was paid above standard delivery
   */
  record Owed(Money amount, SurchargeVerdict verdict) {

    /** The table has no answer: neither is it paid back nor is it over. */
    boolean isUndecided() {
      return verdict.judgement().standsIn();
    }
  }

  /** Names the decision that pays it back. */
  static String key(String orderNumber) {
    return "express/" + orderNumber;
  }

  /** Of a case, as it stands now; empty while its goods are still awaited. */
  Optional<Owed> of(ServiceCase of, DeliveryProblem problem) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    Optional<Instant> told = ReadWhereabouts.deliveredAt(order, lines(of));
    return arrived(problem, told.isPresent())
        ? told.or(() -> whereabouts.deliveredAt(problem))
            .or(() -> stillMissing(of, problem))
            .flatMap(at -> owed(order, problem.kind(), true, at))
        : owed(order, problem.kind(), false, clock.instant());
  }

  /** What is told as delivered did not come for who says so, unless it is found with them. */
  private static boolean arrived(DeliveryProblem problem, boolean told) {
    boolean denied = problem.kind() == ProblemKind.MISSING && problem.declaredAt() != null;
    return switch (problem.found()) {
      case ARRIVED, PROVED -> true;
      case BACK, LOST -> false;
      case NONE -> told && !denied;
    };
  }

  /** Where nobody knows when goods came: they were not there when they were reported as late. */
  private static Optional<Instant> stillMissing(ServiceCase of, DeliveryProblem problem) {
    return problem.kind() == ProblemKind.LATE
        ? Optional.of(of.origin().openedAt())
        : Optional.empty();
  }

  /** Whether it is still to be paid back, or decided; what is undecided is put before a person. */
  boolean isOpen(ServiceCase of, DeliveryProblem problem) {
    Optional<Owed> owed = of(of, problem);
    owed.filter(Owed::isUndecided).ifPresent(it -> policy.keep(of.number(), it.verdict()));
    return owed.isPresent();
  }

  /** Of goods that the shop knows as delivered, before anybody reported them. */
  Optional<Owed> ofDelivered(Order order, List<Integer> lines) {
    return ReadWhereabouts.deliveredAt(order, lines)
        .flatMap(at -> owed(order, ProblemKind.LATE, true, at));
  }

  private Optional<Owed> owed(Order order, ProblemKind kind, boolean arrived, Instant at) {
    Money surcharge = OrderCosts.of(order).surcharge(order);
    if (!surcharge.exceedsZero() || !refunds.ofDecision(key(order.number())).isEmpty()) {
      return Optional.empty();
    }
    SurchargeVerdict said =
        policy.ask(new JudgeSurcharge.Facts(kind.name(), arrived, daysLate(order, at)));
    return Optional.of(new Owed(surcharge, said)).filter(it -> said.back() || it.isUndecided());
  }

  private long daysLate(Order order, Instant at) {
    String country = order.country();
    long late =
        ChronoUnit.DAYS.between(days.dayOf(due.of(order), country), days.dayOf(at, country));
    return Math.max(0, late);
  }

  private static List<Integer> lines(ServiceCase of) {
    return of.lines().stream().map(CaseLine::orderLine).toList();
  }
}
