package io.recourse.shipping.carrier;

import io.recourse.shipping.BookingOrder;
import io.recourse.shipping.Carrier;
import io.recourse.shipping.CarrierBooking;
import io.recourse.shipping.CarrierScan;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The customer sends with whom they like: we print a packing slip that the warehouse can scan, and
 * nobody tells us where the parcel is until it arrives.
 */
@Component
class SendersOwnCarrier implements Carrier {

  @Override
  public String name() {
    return "own";
  }

  @Override
  public CarrierBooking book(BookingOrder order) {
    String slip = "OWN" + shortName(order.bookingKey());
    return new CarrierBooking(
        order.bookingKey(), slip, LabelSheet.draw(order, name(), slip), null, null);
  }

  @Override
  public Optional<CarrierBooking> find(String bookingKey) {
    return Optional.empty();
  }

  @Override
  public void voidLabel(String trackingNumber) {
    // A packing slip binds nobody.
  }

  @Override
  public Optional<CarrierScan> track(String trackingNumber) {
    return Optional.empty();
  }

  private static String shortName(String key) {
    UUID name = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return name.toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
  }
}
