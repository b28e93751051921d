package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders a parcel from the carrier, once per booking key whatever fails on the way (LOG-02). The
 * carrier may take its time: callers hold no lock that others wait for.
 */
@Service
public class BookParcel {

  private final Parcels parcels;
  private final Bookings bookings;
  private final Cases cases;
  private final CarrierChoice carriers;
  private final WriteBooking write;
  private final PlaceBooking place;
  private final KeepParcel keep;

  BookParcel(
      Parcels parcels,
      Bookings bookings,
      Cases cases,
      CarrierChoice carriers,
      WriteBooking write,
      PlaceBooking place,
      KeepParcel keep) {
    this.parcels = parcels;
    this.bookings = bookings;
    this.cases = cases;
    this.carriers = carriers;
    this.write = write;
    this.place = place;
    this.keep = keep;
  }

  /**
   * @param itemQuantities case item → pieces in the parcel
   * @param bookingKey the same key gives the same parcel and never a second label
   * @throws CarrierFailure when the carrier did not answer; call again with the same key
   */
  @Transactional
  public Parcel book(
      CaseNumber number,
      ParcelDirection direction,
      ShippingMethod method,
      Map<Integer, Integer> itemQuantities,
      String bookingKey) {
    return book(number, direction, method, itemQuantities, bookingKey, PromisedDays.NONE);
  }

  /** As above, with what this case was promised. */
  @Transactional
  public Parcel book(
      CaseNumber number,
      ParcelDirection direction,
      ShippingMethod method,
      Map<Integer, Integer> itemQuantities,
      String bookingKey,
      PromisedDays promised) {
    requireGoods(itemQuantities);
    return bookOnce(
        number, direction, ParcelPurpose.GOODS, method, itemQuantities, bookingKey, promised);
  }

  /** Goods that are no line of the case go back to the customer. */
  @Transactional
  public Parcel bookUnlisted(CaseNumber number, String bookingKey) {
    return bookOnce(
        number,
        ParcelDirection.BACK_TO_CUSTOMER,
        ParcelPurpose.GOODS,
        ShippingMethod.LABEL,
        Map.of(),
        bookingKey,
        PromisedDays.NONE);
  }

  /** A device that is lent goes to the customer, or comes back with a label of ours. */
  @Transactional
  public Parcel bookLoan(CaseNumber number, ParcelDirection direction, String bookingKey) {
    return bookOnce(
        number,
        direction,
        ParcelPurpose.LOAN,
        ShippingMethod.LABEL,
        Map.of(),
        bookingKey,
        PromisedDays.NONE);
  }

  /** Goods that turned up after they counted as lost come back with a label of ours. */
  @Transactional
  public Parcel bookTurnedUp(CaseNumber number, String bookingKey) {
    return bookOnce(
        number,
        ParcelDirection.RETURN,
        ParcelPurpose.TURNED_UP,
        ShippingMethod.LABEL,
        Map.of(),
        bookingKey,
        PromisedDays.NONE);
  }

  private Parcel bookOnce(
      CaseNumber number,
      ParcelDirection direction,
      ParcelPurpose purpose,
      ShippingMethod method,
      Map<Integer, Integer> itemQuantities,
      String bookingKey,
      PromisedDays promised) {
    String key = bookings.keyNow(bookingKey);
    Optional<Parcel> booked = parcels.byKey(key);
    if (booked.isPresent()) {
      return ofThisCase(booked.get(), number);
    }
    ServiceCase of = cases.get(number);
    BookingOrder order = write.write(of, direction, purpose, method, itemQuantities, key);
    Carrier carrier = carriers.choose(of.origin().country(), method);
    PlaceBooking.Placed placed = place.place(order, carrier);
    return keep.keep(order, placed.answer(), placed.carrier(), itemQuantities, promised);
  }

  private static void requireGoods(Map<Integer, Integer> itemQuantities) {
    if (itemQuantities.isEmpty() || itemQuantities.values().stream().anyMatch(n -> n < 1)) {
      throw Problem.invalid("/items", "A parcel holds at least one piece of each of its items.");
    }
  }

  private static Parcel ofThisCase(Parcel booked, CaseNumber number) {
    if (!booked.caseNumber().equals(number)) {
      throw Problem.conflict("This booking key belongs to another case.");
    }
    return booked;
  }
}
