package io.recourse.review;

import io.recourse.cases.CaseLine;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.decision.LineVerdict;
import io.recourse.decision.VerdictBook;
import io.recourse.inspection.DisposeGoods;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/**
 * Pieces that the inspection rejected. Those that went home are never paid for before they are here
 * again: they become awaited pieces, if need be as a line of their own.
 */
@Component
public class RejectedGoods {

  private final VerdictBook verdictBook;
  private final SettlementBook settlementBook;
  private final Orders orders;
  private final DisposeGoods goods;

  RejectedGoods(
      VerdictBook verdictBook, SettlementBook settlementBook, Orders orders, DisposeGoods goods) {
    this.verdictBook = verdictBook;
    this.settlementBook = settlementBook;
    this.orders = orders;
    this.goods = goods;
  }

  static int pieces(CaseLine line) {
    return line.decision() == LineDecision.APPROVED && line.goods() != GoodsState.NOT_DUE
        ? Math.max(
            0, Math.min(line.receivedQuantity(), line.approvedQuantity()) - line.acceptedQuantity())
        : 0;
  }

  public static boolean any(ServiceCase of) {
    return of.lines().stream().anyMatch(line -> pieces(line) > 0);
  }

  /** Whether no other request asked for the rejected pieces meanwhile. */
  boolean areFree(ServiceCase of) {
    Map<Integer, Integer> needed = new HashMap<>();
    Optional<Order> order = orders.find(of.orderNumber());
    of.lines().forEach(line -> needed.merge(line.orderLine(), pieces(line), Integer::sum));
    return needed.entrySet().stream()
        .allMatch(need -> free(order, need.getKey()) >= need.getValue());
  }

  /**
   * Grants what was rejected, so far as no other request asked for it. Changes the case without
   * saving it; returns whether goods must come back first.
   */
  boolean grant(ServiceCase on, String ground) {
    return grant(on, ground, RejectedGoods::pieces);
  }

  /**
   * As {@link #grant(ServiceCase, String)}, of each line at most so many pieces; those that are
   * here first.
   */
  boolean grant(ServiceCase on, String ground, ToIntFunction<CaseLine> most) {
    List<CaseLine> lines =
        on.lines().stream()
            .filter(line -> Math.min(pieces(line), most.applyAsInt(line)) > 0)
            .toList();
    if (lines.isEmpty() || !areFree(on)) {
      return false;
    }
    Map<Integer, LineSettlement> settlements = settlementBook.settlements(on.number());
    List<LineSettlement> away = new ArrayList<>();
    Map<Integer, Integer> awaited = new HashMap<>();
    for (CaseLine line : lines) {
      LineSettlement settled =
          settlements.getOrDefault(line.item(), LineSettlement.of(line.item()));
      int wanted = Math.min(pieces(line), most.applyAsInt(line));
      boolean othersStay = wanted < pieces(line);
      int pieces = grantHere(on, line, settled, wanted, ground);
      if (pieces > 0) {
        away.add(settled.comesAgain(pieces));
        awaited.put(line.item(), askBack(on, on.line(line.item()), pieces, othersStay, ground));
      }
    }
    settlementBook.keep(on.number(), away);
    keepVerdicts(on, awaited);
    return !away.isEmpty();
  }

  /** Accepts what is here; returns how many of the wanted pieces are with the customer. */
  private int grantHere(
      ServiceCase on, CaseLine line, LineSettlement settled, int wanted, String ground) {
    int home = Math.min(pieces(line), settled.sentBack());
    int here = Math.min(wanted, pieces(line) - home);
    if (here > 0) {
      on.accept(line.item(), line.acceptedQuantity() + here, ground);
      dispose(on, line);
    }
    return wanted - here;
  }

  /** Returns the line that awaits them. */
  private static int askBack(
      ServiceCase on, CaseLine line, int pieces, boolean othersStay, String ground) {
    int item = line.item();
    if (line.acceptedQuantity() > 0 || othersStay) {
      item = on.split(item, pieces);
      on.approve(item, pieces, line.remedy(), ground);
    } else {
      on.comesAgain(item, pieces, ground);
    }
    return item;
  }

  private void keepVerdicts(ServiceCase on, Map<Integer, Integer> awaited) {
    if (awaited.isEmpty()) {
      return;
    }
    Map<Integer, LineVerdict> verdicts = verdictBook.verdicts(on.number());
    verdicts.keySet().retainAll(awaited.keySet());
    verdictBook.keep(
        on.number(),
        verdicts.values().stream()
            .map(verdict -> verdict.comesAgain(awaited.get(verdict.item())))
            .toList());
  }

  private void dispose(ServiceCase on, CaseLine line) {
    if (line.goods() == GoodsState.INSPECTED) {
      goods.dispose(on, line.item());
    }
  }

  private static int free(Optional<Order> order, int orderLine) {
    return order.flatMap(known -> known.line(orderLine)).map(OrderLine::openQuantity).orElse(0);
  }
}
