package io.recourse.orders;

import java.util.List;
import java.util.Set;

/** Every change of an order's price, quantity or payment since it was first told. */
public interface OrderChanges {

  void keep(List<OrderChange> changes);

  /** The oldest first. */
  List<OrderChange> of(String orderNumber);

  /** Staff who changed the order, or told it by hand; they do not pay its refunds (RFD-02). */
  Set<String> staffBehind(String orderNumber);
}
