package io.recourse.turnedup;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.deliveries.DeliveryProblem;
import io.recourse.deliveries.Found;
import io.recourse.deliveries.ProblemBook;
import io.recourse.deliveries.ProblemKind;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.Orders;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Of which goods it was settled that they are lost or never came, and what they cost. */
@Component
class SettledAsLost {

  private static final Set<ProblemKind> NEVER_CAME =
      EnumSet.of(ProblemKind.LATE, ProblemKind.MISSING);
  private static final Set<Remedy> MADE_GOOD = EnumSet.of(Remedy.REFUND, Remedy.EXCHANGE);

  private final ProblemBook problems;
  private final Orders orders;

  SettledAsLost(ProblemBook problems, Orders orders) {
    this.problems = problems;
    this.orders = orders;
  }

  /** Whether money was granted for goods that may still come, or others instead of them. */
  boolean is(ServiceCase of) {
    return of.type() == CaseType.DELIVERY_PROBLEM
        && of.isEnded()
        && problems.find(of.number()).filter(SettledAsLost::mayCome).isPresent()
        && !lines(of).isEmpty();
  }

  private static boolean mayCome(DeliveryProblem problem) {
    return NEVER_CAME.contains(problem.kind()) && problem.found() != Found.BACK;
  }

  /** The lines that were made good. */
  List<CaseLine> lines(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> MADE_GOOD.contains(line.remedy()))
        .toList();
  }

  /** What their goods cost on the order, without delivery. */
  Money worth(ServiceCase of) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    OrderCosts costs = OrderCosts.of(order);
    long sum = lines(of).stream().mapToLong(line -> cost(costs, order, line)).sum();
    return new Money(sum, order.currency());
  }

  private static long cost(OrderCosts costs, Order order, CaseLine line) {
    return costs.of(order.line(line.orderLine()).orElseThrow(), line.acceptedQuantity()).amount();
  }
}
