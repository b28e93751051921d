package io.recourse.servicelevels;

import java.time.Instant;

/**
 * Something that was said between house and customer.
 *
 * @param fromCustomer else it went to the customer
 * @param human written by a person, or sent by what a person had just decided
 */
public record Word(long seq, Instant at, boolean fromCustomer, boolean human, String text) {

  /** Whether it leaves an answer to be given. */
  boolean asks() {
    return fromCustomer && !ThanksOnly.is(text);
  }
}
