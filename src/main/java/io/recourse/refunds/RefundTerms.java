package io.recourse.refunds;

import io.recourse.orders.Order;
import java.util.List;

/**
 * What policy says about this refund.
 *
 * @param shippingBack whether delivery is paid back once the whole order is withdrawn (EU 2011/83
 *     art. 13(1), UK SI 2013/3134 reg. 34)
 * @param standardShipping the cheapest ordinary delivery in minor units; what was paid above it for
 *     express stays (art. 13(2))
 */
public record RefundTerms(boolean shippingBack, long standardShipping, List<Deduction> deductions) {

  /** Goods only: neither delivery nor deductions. */
  public static final RefundTerms PLAIN = new RefundTerms(false, 0, List.of());

  public RefundTerms {
    deductions = List.copyOf(deductions);
  }

  /** As these, and the order's standard delivery once all of it is back. */
  public RefundTerms withDelivery(Order order) {
    return new RefundTerms(true, order.standardShipping().amount(), deductions);
  }

  /** As these, less what may be kept. */
  public RefundTerms less(List<Deduction> kept) {
    return new RefundTerms(shippingBack, standardShipping, kept);
  }

  long deductedFrom(int item, Deduction.Kind kind) {
    return deductions.stream()
        .filter(deduction -> deduction.item() == item && deduction.kind() == kind)
        .mapToLong(Deduction::amount)
        .sum();
  }
}
