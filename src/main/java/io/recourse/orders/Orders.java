package io.recourse.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored orders. */
public interface Orders {

  /** By its number, whatever the case of the letters. */
  Optional<Order> find(String number);

  /** Portal look-up; e-mail is compared without case, and a miss looks like an unknown order. */
  Optional<Order> findFor(String number, String email);

  /** The orders of one person, by their key. */
  List<Order> ofCustomer(String person);

  /**
   * Lets only one transaction at a time touch pieces and payments of this order, until it ends.
   * Whoever works on a case locks that first.
   */
  void hold(String orderNumber);

  /**
   * Binds pieces to a request, so that no second request can ask for them, or gives them back after
   * it ended without return.
   *
   * @param pieces by order line: how many more are bound, or fewer where negative
   * @throws io.recourse.common.Problem INVALID when fewer pieces are left, CONFLICT when fewer are
   *     bound
   */
  void bind(String orderNumber, Map<Integer, Integer> pieces);

  /**
   * Counts bound pieces as returned for good, or, because the money for them came back, as not
   * returned; they stay bound.
   *
   * @param pieces by order line: how many more are returned, or fewer where negative
   * @throws io.recourse.common.Problem CONFLICT when fewer are bound or returned
   */
  void countReturned(String orderNumber, Map<Integer, Integer> pieces);

  /** Notes when the goods of a line were installed, where nobody told before. */
  void installed(String orderNumber, int line, Instant at);

  /** Creates or replaces what the shop says of one order; return counters are kept. */
  void upsert(Order order, String source, Instant at);
}
