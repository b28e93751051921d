package io.recourse.loandevices;

import io.recourse.common.Money;
import java.time.Instant;

/**
 * One device of the pool.
 *
 * @param category of the articles it can stand in for
 * @param worth what it would cost to replace
 * @param since when its state is so
 */
public record LoanDevice(
    String serial,
    String sku,
    String name,
    String category,
    Money worth,
    State state,
    Instant since) {

  /** Where it is, and whether it can be lent. */
  public enum State {
    IN_STOCK,
    /** Promised to a customer, not sent yet. */
    RESERVED,
    OUT,
    /** Here again, to be looked at. */
    BACK,
    DEFECTIVE,
    LOST;

    /** Whether a loan moves it, and nobody by hand. */
    boolean isLent() {
      return this == RESERVED || this == OUT;
    }
  }

  LoanDevice becomes(State next, Instant at) {
    return new LoanDevice(serial, sku, name, category, worth, next, at);
  }
}
