package io.recourse.visits;

import java.time.Instant;
import java.util.List;

/** Customers whom a plan comes to, beside those of solved cases (FUP-02, FUP-10). */
public interface DueCustomers {

  /** Whose orders were delivered after the one moment and up to the other, not considered yet. */
  List<DueCustomer> delivered(Instant after, Instant to, int limit);

  /** Who bought, and neither got anything nor was considered since then. */
  List<DueCustomer> unheardSince(Instant at, int limit);

  /** Decided on; a person is considered again after the interval, an order never. */
  void considered(DueCustomer customer, Instant at);

  /** The class of the person; null where none was computed yet. */
  String segment(String person);
}
