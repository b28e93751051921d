package io.recourse.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every change of an order's price, quantity or payment since it was first told. */
public interface OrderChanges {

  void keep(List<OrderChange> changes);

  /** The oldest first. */
  List<OrderChange> of(String orderNumber);

  /**
   * The person whose import first told the order.
   *
   * @param at when the import was started
   */
  record FirstImport(String person, Instant at) {}

  /** Empty where a machine imported it, or nobody did. */
  Optional<FirstImport> firstImport(String orderNumber);

  /**
   * Staff who changed the order, told it by hand or imported it; they do not pay its refunds
   * (RFD-02).
   */
  Set<String> staffBehind(String orderNumber);
}
