package io.recourse.shipping.carrier;

import io.recourse.shipping.BookingOrder;
import io.recourse.shipping.Carrier;
import io.recourse.shipping.CarrierBooking;
import io.recourse.shipping.CarrierFailure;
import io.recourse.shipping.CarrierScan;
import io.recourse.shipping.LabelInUse;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.PickUp;
import io.recourse.shipping.ShippingMethod;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A carrier with books of its own, used until a real one is set up. It survives restarts and its
 * own faults, which the demo can switch on, and never joins our transaction.
 */
@Component
class SimulatedCarrier implements Carrier {

  static final String NAME = "simulated";

  private final CarrierBooks books;
  private final SimulatedFaults faults;

  SimulatedCarrier(CarrierBooks books, SimulatedFaults faults) {
    this.books = books;
    this.faults = faults;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public CarrierBooking book(BookingOrder order) {
    if (faults.strikes(CarrierFault.BOOKING_DOWN)) {
      throw new CarrierFailure("The carrier does not answer");
    }
    String trackingNumber = books.nextNumber(order.bookingKey());
    byte[] label = LabelSheet.draw(order, NAME, trackingNumber);
    byte[] qr =
        order.method() == ShippingMethod.DROP_OFF ? Codes.png(Codes.square(trackingNumber)) : null;
    books.enter(new CarrierBooking(order.bookingKey(), trackingNumber, label, qr, null));
    if (faults.strikes(CarrierFault.TIMEOUT_AFTER_BOOKING)) {
      throw new CarrierFailure("The carrier's answer did not come");
    }
    return find(order.bookingKey()).orElseThrow();
  }

  @Override
  public Optional<CarrierBooking> find(String bookingKey) {
    return books.find(bookingKey);
  }

  @Override
  public void voidLabel(String trackingNumber) {
    if (!books.voidUnused(trackingNumber)) {
      throw new LabelInUse(trackingNumber);
    }
  }

  @Override
  public String collect(PickUp wanted) {
    if (faults.strikes(CarrierFault.BOOKING_DOWN)) {
      throw new CarrierFailure("The carrier does not answer");
    }
    return wanted.bookingKey() + " " + wanted.day();
  }

  @Override
  public Optional<CarrierScan> track(String trackingNumber) {
    return books
        .position(trackingNumber)
        .filter(position -> position.status() != ParcelStatus.BOOKED)
        .filter(position -> position.status() != ParcelStatus.VOIDED)
        .map(position -> new CarrierScan(trackingNumber, position));
  }
}
