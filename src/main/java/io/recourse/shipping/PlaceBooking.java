package io.recourse.shipping;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Talks to the carrier: the intent is stored first, a key that was tried before is looked up
 * instead of booked again, unless a person made its label meanwhile, and an answer that cannot be
 * true is kept aside (C3).
 */
@Service
class PlaceBooking {

  private final Bookings bookings;
  private final Parcels parcels;
  private final Clock clock;

  PlaceBooking(Bookings bookings, Parcels parcels, Clock clock) {
    this.bookings = bookings;
    this.parcels = parcels;
    this.clock = clock;
  }

  /**
   * The answer to a booking.
   *
   * @param carrier whose it is
   */
  record Placed(String carrier, CarrierBooking answer) {}

  Placed place(BookingOrder order, Carrier carrier) {
    boolean first = bookings.begin(order, carrier.name(), clock.instant());
    Placed placed =
        first ? ask(order, carrier) : byHand(order).orElseGet(() -> askAgain(order, carrier));
    doubt(order, placed.answer())
        .ifPresent(
            reason -> {
              bookings.quarantine(order.bookingKey(), reason);
              throw new CarrierFailure("Answer of " + placed.carrier() + " rejected: " + reason);
            });
    return placed;
  }

  private Optional<Placed> byHand(BookingOrder order) {
    return bookings
        .madeByHand(order.bookingKey())
        .map(made -> new Placed(made.carrier(), made.asAnswer()));
  }

  private static Placed askAgain(BookingOrder order, Carrier carrier) {
    return carrier
        .find(order.bookingKey())
        .map(known -> new Placed(carrier.name(), known))
        .orElseGet(() -> ask(order, carrier));
  }

  private static Placed ask(BookingOrder order, Carrier carrier) {
    return new Placed(carrier.name(), carrier.book(order));
  }

  private Optional<String> doubt(BookingOrder order, CarrierBooking answer) {
    if (!order.bookingKey().equals(answer.bookingKey())) {
      return Optional.of("it is about another booking");
    }
    if (answer.trackingNumber() == null || answer.trackingNumber().isBlank()) {
      return Optional.of("it names no tracking number");
    }
    if (answer.price() != null && answer.price().amount() < 0) {
      return Optional.of("its price is negative");
    }
    return parcels
        .byTracking(answer.trackingNumber())
        .map(taken -> "its tracking number belongs to another parcel");
  }
}
