package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels parcels that were never handed over, at the carrier and here: the carrier is asked first,
 * without any lock, then the case is locked and what is true by then is written.
 */
@Service
public class VoidParcel {

  private final Parcels parcels;
  private final Bookings bookings;
  private final Cases cases;
  private final AskLabelsBack ask;
  private final KeepVoided keep;
  private final ParcelFlow flow;

  VoidParcel(
      Parcels parcels,
      Bookings bookings,
      Cases cases,
      AskLabelsBack ask,
      KeepVoided keep,
      ParcelFlow flow) {
    this.parcels = parcels;
    this.bookings = bookings;
    this.cases = cases;
    this.ask = ask;
    this.keep = keep;
    this.flow = flow;
  }

  /**
   * Nobody wants the labels of the case any more. No carrier is called here; whoever holds the lock
   * of the case may ask for it.
   */
  @Transactional
  public void callOff(CaseNumber number) {
    cases.lock(number);
    List<Parcel> labels = booked(number, label -> true);
    labels.forEach(label -> parcels.save(label.calledOff(true)));
    bookings.callOffOpenOf(number);
    if (!labels.isEmpty() || !bookings.openOf(number).isEmpty()) {
      flow.labelsCalledOff(number);
    }
  }

  /** Nobody wants this one label any more, if it is unused; as {@link #callOff(CaseNumber)}. */
  @Transactional
  public void callOff(CaseNumber number, String trackingNumber) {
    cases.lock(number);
    List<Parcel> unused = booked(number, it -> it.trackingNumber().equals(trackingNumber));
    unused.forEach(label -> parcels.save(label.calledOff(true)));
    if (!unused.isEmpty()) {
      flow.labelsCalledOff(number);
    }
  }

  /**
   * Voids every parcel of the case that nobody handed over yet, also one that was booked without
   * our knowing. One in use stays alive, and where it is gets on record.
   *
   * @return false when a return label is in use whose parcel nobody has seen
   * @throws CarrierFailure when a carrier does not say; call again
   */
  @Transactional
  public boolean voidUnsent(CaseNumber number) {
    return takeBack(number, label -> true, open -> true);
  }

  /** As {@link #voidUnsent}, for what was called off. */
  @Transactional
  public boolean voidCalledOff(CaseNumber number) {
    return takeBack(number, Parcel::calledOff, OpenBooking::calledOff);
  }

  private boolean takeBack(
      CaseNumber number, Predicate<Parcel> labels, Predicate<OpenBooking> bookedUnknown) {
    List<OpenBooking> open = bookings.openOf(number).stream().filter(bookedUnknown).toList();
    return keep.keep(number, ask.ask(booked(number, labels), open));
  }

  /**
   * The send-back term is over. Returns false when the parcel was handed over at the last moment.
   */
  @Transactional
  public boolean expire(CaseNumber number, String trackingNumber) {
    Parcel parcel = parcels.get(number, trackingNumber);
    boolean over =
        parcel.status() == ParcelStatus.VOIDED || !parcel.isHandedOver() && ask.isVoid(parcel);
    return over && keep.expired(number, trackingNumber);
  }

  private List<Parcel> booked(CaseNumber number, Predicate<Parcel> which) {
    return parcels.of(number).stream()
        .filter(parcel -> parcel.status() == ParcelStatus.BOOKED)
        .filter(which)
        .toList();
  }
}
