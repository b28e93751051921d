package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels a parcel that was never handed over, here and at the carrier. */
@Service
public class VoidParcel {

  private static final Logger log = LoggerFactory.getLogger(VoidParcel.class);

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

  /** Voids every parcel of the case that nobody handed over yet; one in use stays alive. */
  @Transactional
  public void voidUnsent(CaseNumber number) {
    cases.lock(number);
    for (Parcel parcel : parcels.of(number)) {
      if (parcel.status() == ParcelStatus.BOOKED && !isVoidedNow(number, parcel)) {
        log.info("A label of {} is in use and stays alive", number);
      }
    }
  }

  /**
   * The send-back term is over. Returns false when the parcel was handed over at the last moment.
   */
  @Transactional
  public boolean expire(CaseNumber number, String trackingNumber) {
    cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    if (parcel.isHandedOver() || !isVoidedNow(number, parcel)) {
      return false;
    }
    clocks.breachSendBack(number);
    return true;
  }

  /**
   * Voiding twice is voiding once.
   *
   * @throws Problem CONFLICT when the parcel is already on its way
   */
  @Transactional
  public void voidParcel(CaseNumber number, String trackingNumber) {
    cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    if (parcel.isHandedOver() || !isVoidedNow(number, parcel)) {
      throw Problem.conflict("parcel.onItsWay");
    }
  }

  private boolean isVoidedNow(CaseNumber number, Parcel parcel) {
    if (parcel.status() == ParcelStatus.VOIDED) {
      return true;
    }
    try {
      carriers.named(parcel.carrier()).voidLabel(parcel.trackingNumber());
    } catch (LabelInUse handedOver) {
      return false;
    }
    keep(number, parcel.seenAt(new Position(ParcelStatus.VOIDED, clock.instant(), null)));
    return true;
  }

  private void keep(CaseNumber number, Parcel voided) {
    ServiceCase of = cases.lock(number);
    parcels.save(voided);
    goods.follow(of, voided);
    cases.save(of);
    events.publishEvent(event(voided));
  }

  private static DomainEvent event(Parcel parcel) {
    return DomainEvent.of(
        parcel.caseNumber(),
        "ParcelVoided",
        "The label was voided before the parcel was handed over.",
        Map.of("trackingNumber", parcel.trackingNumber(), "carrier", parcel.carrier()));
  }
}
