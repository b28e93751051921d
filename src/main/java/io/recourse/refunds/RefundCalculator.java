package io.recourse.refunds;

import io.recourse.common.Problem;
import io.recourse.common.Share;
import io.recourse.orders.LineCost;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What returned pieces are worth, to the minor unit (RFD-06). Shares are rounded over all pieces
 * refunded so far, so that any number of partial returns, in any order, adds up to exactly what was
 * paid.
 */
public final class RefundCalculator {

  /**
   * Computes one item per returned line.
   *
   * @throws Problem INVALID when a line is unknown or fewer pieces are left to pay back
   */
  public List<RefundItem> calculate(
      Order order, List<ReturnedPieces> returned, RefundedSoFar soFar, RefundTerms terms) {
    OrderCosts costs = OrderCosts.of(order);
    Map<Integer, RefundedSoFar.Line> done = new HashMap<>(soFar.lines());
    List<RefundItem> items = new ArrayList<>();
    long left = Math.max(0, order.paid().amount() - soFar.total());
    for (ReturnedPieces pieces : returned) {
      LineRefund line = lineRefund(costs, pieces, done, terms);
      RefundItem item = line.item(left);
      left -= item.amount();
      items.add(item);
      done.put(pieces.orderLine(), line.after());
    }
    return isWhole(order, done)
        ? withShipping(items, Math.min(shippingDue(order, costs, soFar, terms), left))
        : items;
  }

  private static LineRefund lineRefund(
      OrderCosts costs,
      ReturnedPieces pieces,
      Map<Integer, RefundedSoFar.Line> done,
      RefundTerms terms) {
    LineCost line = costs.lines().get(pieces.orderLine());
    if (line == null) {
      throw Problem.invalid("/lines", "refund.noLine");
    }
    RefundedSoFar.Line before = done.getOrDefault(pieces.orderLine(), RefundedSoFar.Line.NONE);
    if (before.quantity() + pieces.quantity() > line.quantity()) {
      throw Problem.invalid("/lines", "refund.fewerLeft");
    }
    return new LineRefund(
        line,
        pieces,
        before,
        terms.deductedFrom(pieces.item(), Deduction.Kind.LOST_VALUE),
        terms.deductedFrom(pieces.item(), Deduction.Kind.RETURN_FREIGHT));
  }

  private static boolean isWhole(Order order, Map<Integer, RefundedSoFar.Line> done) {
    return order.lines().stream()
        .allMatch(
            line ->
                done.getOrDefault(line.line(), RefundedSoFar.Line.NONE).quantity()
                    == line.quantity());
  }

  private static long shippingDue(
      Order order, OrderCosts costs, RefundedSoFar soFar, RefundTerms terms) {
    if (!terms.shippingBack()) {
      return 0;
    }
    long price = order.shipping().amount();
    long standard = Math.min(price, terms.standardShipping());
    long due = standard < price ? Share.up(costs.delivery(), standard, price) : costs.delivery();
    return Math.max(0, due - soFar.shipping());
  }

  private static List<RefundItem> withShipping(List<RefundItem> items, long shipping) {
    List<RefundItem> shared = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      shared.add(plus(items.get(i), Share.slice(shipping, i, i + 1, items.size())));
    }
    return shared;
  }

  private static RefundItem plus(RefundItem item, long shipping) {
    return new RefundItem(
        item.item(),
        item.orderLine(),
        item.quantity(),
        item.goods(),
        item.tax(),
        item.discount(),
        shipping,
        item.fee(),
        item.freight(),
        item.amount() + shipping);
  }
}
