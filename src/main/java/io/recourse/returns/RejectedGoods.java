package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Pieces that the inspection rejected. Those that went home are never paid for before they are here
 * again: they become awaited pieces, if need be as a line of their own.
 */
@Component
class RejectedGoods {

  private final ReturnBook book;
  private final Orders orders;

  RejectedGoods(ReturnBook book, Orders orders) {
    this.book = book;
    this.orders = orders;
  }

  static int pieces(CaseLine line) {
    return line.decision() == LineDecision.APPROVED && line.goods() != GoodsState.NOT_DUE
        ? Math.max(
            0, Math.min(line.receivedQuantity(), line.approvedQuantity()) - line.acceptedQuantity())
        : 0;
  }

  static boolean any(ServiceCase of) {
    return of.lines().stream().anyMatch(line -> pieces(line) > 0);
  }

  /** Whether no other request asked for the rejected pieces meanwhile. */
  boolean areFree(ServiceCase of) {
    Map<Integer, Integer> needed = new HashMap<>();
    of.lines().forEach(line -> needed.merge(line.orderLine(), pieces(line), Integer::sum));
    return needed.entrySet().stream().allMatch(need -> free(of, need.getKey()) >= need.getValue());
  }

  /**
   * Grants what was rejected, so far as no other request asked for it. Changes the case without
   * saving it; returns whether goods must come back first.
   */
  boolean grant(ServiceCase on, String ground) {
    boolean back = false;
    if (areFree(on)) {
      for (CaseLine line : on.lines()) {
        back |= pieces(line) > 0 && grant(on, line, ground);
      }
    }
    return back;
  }

  private boolean grant(ServiceCase on, CaseLine line, String ground) {
    LineSettlement settled =
        book.settlements(on.number()).getOrDefault(line.item(), LineSettlement.of(line.item()));
    int away = Math.min(pieces(line), settled.sentBack());
    int here = pieces(line) - away;
    if (here > 0) {
      on.accept(line.item(), line.acceptedQuantity() + here, ground);
      dispose(on, line);
    }
    if (away > 0) {
      book.keep(on.number(), settled.comesAgain(away));
      askBack(on, on.line(line.item()), away, ground);
    }
    return away > 0;
  }

  private void askBack(ServiceCase on, CaseLine line, int pieces, String ground) {
    int item = line.item();
    if (line.acceptedQuantity() > 0) {
      item = on.split(item, pieces);
      on.approve(item, pieces, line.remedy(), ground);
    } else {
      on.comesAgain(item, pieces, ground);
    }
    LineVerdict verdict = book.verdicts(on.number()).get(line.item());
    if (verdict != null) {
      book.keep(on.number(), verdict.comesAgain(item));
    }
  }

  private static void dispose(ServiceCase on, CaseLine line) {
    if (line.goods() == GoodsState.INSPECTED) {
      on.goods(line.item(), GoodsState.DISPOSED);
    }
  }

  private int free(ServiceCase of, int orderLine) {
    return orders
        .find(of.orderNumber())
        .flatMap(order -> order.line(orderLine))
        .map(OrderLine::openQuantity)
        .orElse(0);
  }
}
