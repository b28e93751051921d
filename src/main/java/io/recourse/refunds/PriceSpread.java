package io.recourse.refunds;

import io.recourse.common.Share;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How money back counts against lines of an order: each by what is left of its price. */
final class PriceSpread {

  private PriceSpread() {}

  /**
   * @param lines of the order; empty for all of them
   * @return minor units by line, never more than is left of it; lines without a share are absent
   */
  static Map<Integer, Long> over(
      Order order, Set<Integer> lines, RefundedSoFar soFar, long amount) {
    Map<Integer, Long> left = left(order, lines, soFar);
    long all = left.values().stream().mapToLong(Long::longValue).sum();
    long spread = Math.min(amount, all);
    Map<Integer, Long> shares = new LinkedHashMap<>();
    long before = 0;
    for (Map.Entry<Integer, Long> line : left.entrySet()) {
      long after = before + line.getValue();
      long share = Share.slice(spread, before, after, all);
      if (share > 0) {
        shares.put(line.getKey(), share);
      }
      before = after;
    }
    return shares;
  }

  private static Map<Integer, Long> left(Order order, Set<Integer> lines, RefundedSoFar soFar) {
    Map<Integer, Long> left = new LinkedHashMap<>();
    OrderCosts.of(order)
        .lines()
        .forEach(
            (line, cost) -> {
              long price = cost.paid() - soFar.line(line).amount();
              if (price > 0 && (lines.isEmpty() || lines.contains(line))) {
                left.put(line, price);
              }
            });
    return left;
  }
}
