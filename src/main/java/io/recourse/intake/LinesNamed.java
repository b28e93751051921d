package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.LineRequest;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lines of its order that a case without any may name as it becomes one of another type. */
@Component
class LinesNamed {

  private final Cases cases;
  private final Orders orders;
  private final IntakeCheck check;

  LinesNamed(Cases cases, Orders orders, IntakeCheck check) {
    this.cases = cases;
    this.orders = orders;
    this.check = check;
  }

  /** Keeps other requests about the order waiting, so that its free pieces stay what they are. */
  void hold(CaseNumber number) {
    Optional.ofNullable(cases.get(number).orderNumber()).ifPresent(cases::holdIntake);
  }

  /** Those with pieces that no other case has; none where the case has lines already. */
  List<OrderLine> free(ServiceCase of) {
    return of.lines().isEmpty()
        ? order(of).stream()
            .flatMap(order -> order.lines().stream())
            .filter(line -> line.openQuantity() > 0)
            .toList()
        : List.of();
  }

  /** The lines as the case takes them, held to what a new request is held to (INT-01). */
  List<LineRequest> demandSound(ServiceCase of, CaseType type, List<NewCase.Line> named) {
    if (named.isEmpty()) {
      return List.of();
    }
    if (!of.lines().isEmpty()) {
      throw Problem.conflict("case.hasLines", of.number());
    }
    if (!type.needsLines()) {
      throw Problem.invalid("/lines", "case.linesNotFor", type.name());
    }
    Order about = order(of).orElseThrow(() -> Problem.invalid("/lines", "case.linesNoOrder"));
    return check.demandLines(asked(of, type, named), about);
  }

  private Optional<Order> order(ServiceCase of) {
    return Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
  }

  private static NewCase asked(ServiceCase of, CaseType type, List<NewCase.Line> named) {
    return new NewCase(
        type,
        of.origin().channel(),
        of.orderNumber(),
        of.customerId(),
        of.language(),
        null,
        null,
        named,
        null);
  }
}
