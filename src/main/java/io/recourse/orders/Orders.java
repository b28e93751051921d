package io.recourse.orders;

import java.time.Instant;
import java.util.List;
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
   * Binds pieces to a request, so that no second request can ask for them.
   *
   * @throws io.recourse.common.Problem INVALID when fewer pieces are left
   */
  void claim(String orderNumber, int line, int quantity);

  /** Gives bound pieces back after a request ended without return. */
  void release(String orderNumber, int line, int quantity);

  /** Counts bound pieces as returned for good. */
  void markReturned(String orderNumber, int line, int quantity);

  /** Takes that back, because the money for them came back; they stay bound. */
  void unmarkReturned(String orderNumber, int line, int quantity);

  /** Creates or replaces what the shop says of one order; return counters are kept. */
  void upsert(Order order, String source, Instant at);
}
