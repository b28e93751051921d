package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The customer says on which day the courier comes, or where they drop the parcel off (LOG-02). The
 * carrier is asked before anything is kept, under no lock.
 */
@Service
public class ChooseHandover {

  private static final int DAYS = 5;

  /** Far longer than a carrier may take to answer. */
  private static final Duration ABANDONED = Duration.ofMinutes(5);

  private final Parcels parcels;
  private final PickUpTurns turns;
  private final Cases cases;
  private final CarrierChoice carriers;
  private final ShippingRules rules;
  private final WriteBooking booking;
  private final KeepHandover keep;
  private final Clock clock;

  ChooseHandover(
      Parcels parcels,
      PickUpTurns turns,
      Cases cases,
      CarrierChoice carriers,
      ShippingRules rules,
      WriteBooking booking,
      KeepHandover keep,
      Clock clock) {
    this.parcels = parcels;
    this.turns = turns;
    this.cases = cases;
    this.carriers = carriers;
    this.rules = rules;
    this.booking = booking;
    this.keep = keep;
    this.clock = clock;
  }

  /** Working days on which the courier can come; none where it does not collect this parcel. */
  public List<LocalDate> days(Parcel parcel) {
    return isOpen(parcel, ShippingMethod.PICK_UP)
        ? rules.workingDaysAfter(LocalDate.now(clock), DAYS)
        : List.of();
  }

  /** Shops and lockers of the country that take this parcel. */
  public List<DropOffPoint> points(Parcel parcel, ServiceCase of) {
    return isOpen(parcel, ShippingMethod.DROP_OFF)
        ? rules.dropOffPointsIn(of.origin().country())
        : List.of();
  }

  /**
   * @throws Problem INVALID on a day that was not offered; CONFLICT while another choice is ordered
   * @throws CarrierFailure when the carrier does not answer; nothing has changed then
   */
  public void collectOn(CaseNumber number, String trackingNumber, LocalDate day) {
    Parcel parcel = parcels.get(number, trackingNumber);
    demandWaiting(parcel);
    if (!days(parcel).contains(day)) {
      throw Problem.invalid("/day", "parcel.dayNotOffered");
    }
    Instant now = clock.instant();
    if (!turns.take(parcel.id(), now, now.minus(ABANDONED))) {
      throw Problem.conflict("parcel.dayBeingOrdered");
    }
    try {
      order(parcels.get(number, trackingNumber), day);
    } finally {
      turns.giveBack(parcel.id());
    }
  }

  /** The parcel as it is now that nobody else orders for it. */
  private void order(Parcel parcel, LocalDate day) {
    if (parcel.handover().isOrderedFor(day)) {
      return;
    }
    String earlier = parcel.handover().pickUpRef();
    PickUp wanted =
        new PickUp(
            parcel.bookingKey(), booking.sender(cases.get(parcel.caseNumber())), day, earlier);
    String ordered = carriers.named(parcel.carrier()).collect(wanted);
    keep.keep(parcel, parcel.handover().collectedOn(day, ordered));
  }

  /**
   * @throws Problem INVALID for a point that was not offered
   */
  public void dropOffAt(CaseNumber number, String trackingNumber, String point) {
    Parcel parcel = parcels.get(number, trackingNumber);
    demandWaiting(parcel);
    DropOffPoint chosen =
        points(parcel, cases.get(number)).stream()
            .filter(one -> one.toString().equals(point))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("/point", "parcel.pointNotOffered"));
    keep.keep(parcel, parcel.handover().droppedOffAt(chosen));
  }

  private static void demandWaiting(Parcel parcel) {
    if (parcel.status() != ParcelStatus.BOOKED) {
      throw Problem.conflict("parcel.notWaiting");
    }
  }

  private static boolean isOpen(Parcel parcel, ShippingMethod method) {
    return parcel.method() == method
        && parcel.direction() == ParcelDirection.RETURN
        && parcel.status() == ParcelStatus.BOOKED
        && !parcel.calledOff();
  }
}
