package io.recourse.orders;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads beside single orders: lists, tags, and what was refunded per line. */
public interface OrderIndex {

  /** The order under a lock that also holds while it is not there yet; for a change. */
  Optional<Order> lock(String number);

  /** Changes whenever the order, its counters or its refunds change; the body of the ETag. */
  String tag(Order order);

  /** What the customer paid for the order after the shop told what was paid, the oldest first. */
  List<Order.Payment> paidSince(String number);

  /** Minor units promised or paid back per order line; cancelled refunds left out. */
  Map<Integer, Long> refundedByLine(String number);

  /**
   * Newest first.
   *
   * @param customerId the id the shop gives them; null for every customer
   * @param cursor of the page before, null for the first
   * @throws io.recourse.common.Problem MALFORMED for a cursor that was never given
   */
  Page<Order> page(String customerId, String cursor, int limit);

  boolean isEmpty();

  /** One page of a list; {@code next} is null on the last. */
  record Page<T>(List<T> items, String next) {}
}
