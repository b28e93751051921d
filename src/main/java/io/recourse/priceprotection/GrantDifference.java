package io.recourse.priceprotection;

import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Counts each difference once: whoever grants one holds the order, reads what other claims were
 * granted, and is seen by them at once.
 */
@Component
class GrantDifference {

  private final Orders orders;
  private final ProtectionBook book;

  GrantDifference(Orders orders, ProtectionBook book) {
    this.orders = orders;
    this.book = book;
  }

  /** The order of the claim; no other claim about it is granted before this one is. */
  Order hold(ServiceCase of) {
    orders.hold(of.orderNumber());
    return orders.find(of.orderNumber()).orElseThrow();
  }

  /** Minor units that a claim still brings for the pieces that are with the customer now. */
  long left(Order order, OrderLine bought, Protection claimed) {
    int pieces = Math.min(claimed.pieces(), bought.keptQuantity());
    return FurtherDifference.after(bought.quantity(), book.granted(order.number(), bought.line()))
        .bring(pieces, claimed.perPiece());
  }

  /** Keeps what was found; where its line was approved it counts from now on. */
  void keep(ServiceCase of, Protection found) {
    book.keep(of.number(), of.orderNumber(), List.of(found));
    if (of.line(found.item()).decision() == LineDecision.APPROVED) {
      book.grant(of.number(), List.of(found.item()));
    }
  }
}
