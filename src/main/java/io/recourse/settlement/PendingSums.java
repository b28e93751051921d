package io.recourse.settlement;

import io.recourse.refunds.RefundItem;
import java.util.List;
import java.util.Map;

/**
 * What the pending pieces of a case bring, in minor units.
 *
 * @param toCustomer what each line pays back; lines without are absent
 * @param forNothing pieces taken back that bring nothing
 * @param fromCustomer what the customer adds for a dearer article, by item
 */
record PendingSums(
    List<RefundItem> toCustomer, List<RefundItem> forNothing, Map<Integer, Long> fromCustomer) {

  /** Positive to the customer, negative from the customer. */
  long of(int item) {
    long back =
        toCustomer.stream()
            .filter(refund -> refund.item() == item)
            .mapToLong(RefundItem::amount)
            .sum();
    return back - fromCustomer.getOrDefault(item, 0L);
  }
}
