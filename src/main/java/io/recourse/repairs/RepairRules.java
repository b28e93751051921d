package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeRepair;
import io.recourse.policy.RepairLimits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the shop's table says of a repair, by the article and where the customer lives. */
@Component
class RepairRules {

  private final Orders orders;
  private final JudgeRepair judge;

  RepairRules(Orders orders, JudgeRepair judge) {
    this.orders = orders;
    this.judge = judge;
  }

  /** How often a repair is tried within one case; at least once. */
  int tries(ServiceCase of) {
    return limits(of).tries();
  }

  /** Codes of what can be wrong with such goods. */
  List<String> faults(ServiceCase of) {
    return judge.faults(category(of));
  }

  /** What the diagnosis costs who does not accept the price of the repair. */
  Money fee(ServiceCase of) {
    return new Money(limits(of).diagnosisFee(), currency(of));
  }

  /** Of what was paid for the goods; of the country in which they are used where no order tells. */
  String currency(ServiceCase of) {
    return order(of).map(Order::currency).orElseGet(() -> Money.currencyOf(of.origin().country()));
  }

  private RepairLimits limits(ServiceCase of) {
    return judge.limits(of.number(), of.origin().country(), category(of), currency(of));
  }

  /** Of the article, the shop's own; null where it names none. */
  String category(ServiceCase of) {
    Optional<Order> order = order(of);
    return of.lines().stream()
        .map(CaseLine::orderLine)
        .flatMap(line -> order.flatMap(bought -> bought.line(line)).stream())
        .map(OrderLine::category)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Optional<Order> order(ServiceCase of) {
    return Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
  }
}
