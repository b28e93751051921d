package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels a parcel that was never handed over, here and at the carrier. */
@Service
public class VoidParcel {

  private final Parcels parcels;
  private final Cases cases;
  private final CarrierChoice carriers;
  private final MoveGoods goods;
  private final ParcelClocks clocks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VoidParcel(
      Parcels parcels,
      Cases cases,
      CarrierChoice carriers,
      MoveGoods goods,
      ParcelClocks clocks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.parcels = parcels;
    this.cases = cases;
    this.carriers = carriers;
    this.goods = goods;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  /** Voids every parcel of the case that nobody handed over yet. */
  @Transactional
  public void voidUnsent(CaseNumber number) {
    cases.lock(number);
    parcels.of(number).stream()
        .filter(parcel -> parcel.status() == ParcelStatus.BOOKED)
        .forEach(parcel -> voidParcel(number, parcel.trackingNumber()));
  }

  /**
   * The send-back term is over. Returns false when the parcel was handed over at the last moment.
   */
  @Transactional
  public boolean expire(CaseNumber number, String trackingNumber) {
    cases.lock(number);
    if (parcels.get(number, trackingNumber).isHandedOver()) {
      return false;
    }
    Parcel voided = voidParcel(number, trackingNumber);
    clocks.breachSendBack(number);
    return voided.status() == ParcelStatus.VOIDED;
  }

  /**
   * Voiding twice is voiding once.
   *
   * @throws Problem CONFLICT when the parcel is already on its way
   */
  @Transactional
  public Parcel voidParcel(CaseNumber number, String trackingNumber) {
    parcels.hold(trackingNumber);
    ServiceCase of = cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    if (parcel.status() == ParcelStatus.VOIDED) {
      return parcel;
    }
    if (parcel.isHandedOver()) {
      throw Problem.conflict("The parcel is already on its way.");
    }
    carriers.named(parcel.carrier()).voidLabel(trackingNumber);
    Parcel voided = parcel.seenAt(new Position(ParcelStatus.VOIDED, clock.instant(), null));
    parcels.save(voided);
    goods.follow(of, voided);
    cases.save(of);
    events.publishEvent(event(voided));
    return voided;
  }

  private static DomainEvent event(Parcel parcel) {
    return DomainEvent.of(
        parcel.caseNumber(),
        "ParcelVoided",
        "The label was voided before the parcel was handed over.",
        Map.of("trackingNumber", parcel.trackingNumber(), "carrier", parcel.carrier()));
  }
}
