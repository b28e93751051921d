package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeReturn;
import io.recourse.policy.ReturnFacts;
import io.recourse.policy.ReturnVerdict;
import org.springframework.stereotype.Component;

/** Puts one line before the decision tables. */
@Component
class LineJudge {

  private final Orders orders;
  private final JudgeReturn policy;
  private final WarrantyAtPurchase warranty;

  LineJudge(Orders orders, JudgeReturn policy, WarrantyAtPurchase warranty) {
    this.orders = orders;
    this.policy = policy;
    this.warranty = warranty;
  }

  ReturnVerdict judge(ServiceCase of, CaseLine line) {
    Order order = orderOf(of);
    OrderLine bought = order.line(line.orderLine()).orElseThrow(LineJudge::unknownLine);
    return policy.judge(
        new ReturnFacts(
            of.number(),
            line.item(),
            line.reason().name(),
            of.origin().country(),
            order.placedAt(),
            order.deliveredAt(),
            bought.traits(),
            value(order, bought, line.quantity()),
            CaseTerms.buyer(order.customer()),
            asked(of, line),
            warranty.of(bought.sku(), order)));
  }

  Order orderOf(ServiceCase of) {
    if (of.orderNumber() == null) {
      throw Problem.invalid("/orderNumber", "order.needed");
    }
    return orders.find(of.orderNumber()).orElseThrow(LineJudge::unknownLine);
  }

  /** What the pieces cost after every discount; limits are about that, not about list prices. */
  static Money value(Order order, OrderLine bought, int pieces) {
    return OrderCosts.of(order).of(bought, pieces);
  }

  private static String asked(ServiceCase of, CaseLine line) {
    if (line.remedyAsked() != null) {
      return line.remedyAsked().name();
    }
    return of.type() == CaseType.EXCHANGE ? Remedy.EXCHANGE.name() : null;
  }

  private static Problem unknownLine() {
    return Problem.conflict("order.notAsAsked");
  }
}
