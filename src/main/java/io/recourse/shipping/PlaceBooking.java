package io.recourse.shipping;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Talks to the carrier: the intent is stored first, a key that was tried before is looked up
 * instead of booked again, and an answer that cannot be true is kept aside (C3).
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

  CarrierBooking place(BookingOrder order, Carrier carrier) {
    boolean first = bookings.begin(order, carrier.name(), clock.instant());
    Optional<CarrierBooking> known = first ? Optional.empty() : carrier.find(order.bookingKey());
    CarrierBooking answer = known.orElseGet(() -> carrier.book(order));
    doubt(order, answer)
        .ifPresent(
            reason -> {
              bookings.quarantine(order.bookingKey(), reason);
              throw new CarrierFailure("Answer of " + carrier.name() + " rejected: " + reason);
            });
    return answer;
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
