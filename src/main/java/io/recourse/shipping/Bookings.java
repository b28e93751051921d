package io.recourse.shipping;

import java.time.Instant;

/**
 * The intent to book, kept in a transaction of its own so that it outlives a failed one: it is what
 * tells a first try from one whose answer got lost.
 */
public interface Bookings {

  /** Returns true for the first try under this key. */
  boolean begin(BookingOrder order, String carrier, Instant at);

  /** Keeps an answer that cannot be true for the people who look into it (C3). */
  void quarantine(String bookingKey, String reason);
}
