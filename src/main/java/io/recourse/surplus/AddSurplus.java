package io.recourse.surplus;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Disposition;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.Problem;
import io.recourse.decision.VerdictBook;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes surplus pieces an accepted line of the case, refunded as if they had been asked for. Only
 * pieces that the order holds and that no request asked for: never more than was bought.
 */
@Component
class AddSurplus {

  private static final String GROUND = "Came with the parcel and was added to the return.";

  private final Orders orders;
  private final VerdictBook verdictBook;
  private final SettlementBook settlementBook;

  AddSurplus(Orders orders, VerdictBook verdictBook, SettlementBook settlementBook) {
    this.orders = orders;
    this.verdictBook = verdictBook;
    this.settlementBook = settlementBook;
  }

  /** Changes the case without saving it. */
  Surplus add(ServiceCase of, Surplus surplus, SurplusChoice choice, Actor decider) {
    int pieces = choice.adds();
    OrderLine bought = bought(of, surplus, choice);
    check(surplus, choice);
    Optional<CaseLine> kin =
        of.lines().stream().filter(line -> line.orderLine() == bought.line()).findFirst();
    Reason reason = kin.map(CaseLine::reason).orElse(Reason.UNWANTED);
    int item = of.add(bought.line(), bought.sku(), bought.name(), pieces, reason);
    of.approve(item, pieces, Remedy.REFUND, GROUND);
    of.received(item, pieces);
    of.inspected(
        item, pieces, pieces, choice.grade(), choice.disposition(), surplus.found().note());
    settlementBook.keep(of.number(), List.of(LineSettlement.of(item).inspected(decider.id())));
    verdictBook.keep(
        of.number(),
        kin.map(line -> verdictBook.verdicts(of.number()).get(line.item())).stream()
            .map(verdict -> verdict.as(item))
            .toList());
    return surplus.added(pieces, item);
  }

  private OrderLine bought(ServiceCase of, Surplus surplus, SurplusChoice choice) {
    String at = choice.said() + "/line";
    if (choice.orderLine() == null) {
      throw Problem.invalid(at, "field.required");
    }
    OrderLine line =
        orders
            .find(of.orderNumber())
            .flatMap(order -> order.line(choice.orderLine()))
            .orElseThrow(() -> Problem.invalid(at, "order.noLine", choice.orderLine()));
    if (surplus.found().sku() != null && !surplus.found().sku().equals(line.sku())) {
      throw Problem.invalid(at, "surplus.otherArticle", surplus.found().sku());
    }
    if (line.openQuantity() < claimedHere(of, choice.orderLine()) + choice.adds()) {
      throw Problem.invalid(
          choice.said() + "/adds",
          "surplus.notBought",
          line.openQuantity() - claimedHere(of, choice.orderLine()));
    }
    return line;
  }

  /** Pieces added to the case just now, which the order does not know yet. */
  private static int claimedHere(ServiceCase of, int orderLine) {
    return of.addedLines().stream()
        .filter(line -> line.orderLine() == orderLine)
        .mapToInt(CaseLine::quantity)
        .sum();
  }

  private static void check(Surplus surplus, SurplusChoice choice) {
    if (choice.adds() > surplus.found().quantity()) {
      throw Problem.invalid(
          choice.said() + "/adds", "surplus.notFound", surplus.found().quantity());
    }
    if (choice.grade() == null) {
      throw Problem.invalid(choice.said() + "/grade", "field.required");
    }
    if (choice.disposition() == null) {
      throw Problem.invalid(choice.said() + "/disposition", "field.required");
    }
    if (choice.disposition() == Disposition.RETURN_TO_CUSTOMER) {
      throw Problem.invalid(choice.said() + "/disposition", "inspect.acceptedStays");
    }
  }
}
