package io.recourse.decision;

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
import io.recourse.policy.LineFacts;
import io.recourse.policy.ProductWarranty;
import io.recourse.policy.ReturnVerdict;
import io.recourse.terms.LineTraits;
import io.recourse.terms.PurchaseFacts;
import io.recourse.terms.ReturnsBefore;
import io.recourse.units.FactsOfUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the lines of a case before the decision tables. */
@Component
public class LineJudge {

  private final Orders orders;
  private final JudgeReturn policy;
  private final WarrantyAtPurchase warranty;
  private final ReturnsBefore before;
  private final FactsOfUnit units;
  private final LineTraits traits;

  LineJudge(
      Orders orders,
      JudgeReturn policy,
      WarrantyAtPurchase warranty,
      ReturnsBefore before,
      FactsOfUnit units,
      LineTraits traits) {
    this.orders = orders;
    this.policy = policy;
    this.warranty = warranty;
    this.before = before;
    this.units = units;
    this.traits = traits;
  }

  /** One verdict a line, in the order of the lines. */
  List<ReturnVerdict> judge(ServiceCase of, List<CaseLine> lines) {
    return policy.judge(facts(of, lines));
  }

  /** What the rules look at, in the order of the lines. */
  public List<LineFacts> facts(ServiceCase of, List<CaseLine> lines) {
    Order order = orderOf(of);
    Map<String, ProductWarranty> warranties = warranty.of(order);
    ReturnsBefore.Counts earlier =
        before.count(of.number(), order.number(), order.customer().person());
    return lines.stream().map(line -> facts(of, order, line, warranties, earlier)).toList();
  }

  private LineFacts facts(
      ServiceCase of,
      Order order,
      CaseLine line,
      Map<String, ProductWarranty> warranties,
      ReturnsBefore.Counts earlier) {
    OrderLine bought = boughtIn(order, line);
    return new LineFacts(
        of.number(),
        line.item(),
        line.reason().name(),
        of.origin().country(),
        order.placedAt(),
        PurchaseFacts.dates(order, bought).repaired(units.tries(line.request(), of.customerId())),
        traits.of(order, bought, line.request().serial()),
        value(order, bought, line.quantity()),
        PurchaseFacts.buyer(order),
        asked(of, line),
        warranties.get(bought.sku()),
        PurchaseFacts.context(order, bought, of.state().handling().policy().version(), earlier));
  }

  static OrderLine boughtIn(Order order, CaseLine line) {
    return order.line(line.orderLine()).orElseThrow(LineJudge::unknownLine);
  }

  public Order orderOf(ServiceCase of) {
    if (of.orderNumber() == null) {
      throw Problem.invalid("/orderNumber", "order.needed");
    }
    return orders.find(of.orderNumber()).orElseThrow(LineJudge::unknownLine);
  }

  /** What the pieces cost after every discount; limits are about that, not about list prices. */
  public static Money value(Order order, OrderLine bought, int pieces) {
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
