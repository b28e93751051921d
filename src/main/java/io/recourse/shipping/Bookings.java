package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The intent to book, kept in a transaction of its own so that it outlives a failed one: it is what
 * tells a first try from one whose answer got lost.
 */
public interface Bookings {

  /** The key for this booking now: another one after each time that it was taken back. */
  String keyNow(String bookingKey);

  /** Returns true for the first try under this key. */
  boolean begin(BookingOrder order, String carrier, Instant at);

  /** Keeps an answer that cannot be true for the people who look into it (C3). */
  void quarantine(String bookingKey, String reason);

  /** Returns and replacements of a case that may be booked at the carrier without a parcel here. */
  List<OpenBooking> openOf(CaseNumber number);

  /** Keys of the case's bookings of any direction that are wanted and got no parcel yet. */
  List<String> awaited(CaseNumber number);

  /** Keeps a label that a person made as the answer to its booking. Under the lock of its case. */
  void keep(HandMadeLabel made);

  Optional<HandMadeLabel> madeByHand(String bookingKey);

  /** Nobody wants them any more. Runs under the lock of the case. */
  void callOffOpenOf(CaseNumber number);

  /** It was taken back at the carrier. Runs under the lock of its case. */
  void drop(String bookingKey, Instant at);

  /** Called off, or taken back already. */
  boolean isUnwanted(String bookingKey);
}
