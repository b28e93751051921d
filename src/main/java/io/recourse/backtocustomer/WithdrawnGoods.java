package io.recourse.backtocustomer;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.CarrierFailure;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStage;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.VoidParcel;
import io.recourse.surplus.SendSurplus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the goods of a request that the customer called off. */
@Service
public class WithdrawnGoods {

  private final Cases cases;
  private final Parcels parcels;
  private final VoidParcel voidParcel;
  private final SendSurplus surplus;

  WithdrawnGoods(Cases cases, Parcels parcels, VoidParcel voidParcel, SendSurplus surplus) {
    this.cases = cases;
    this.parcels = parcels;
    this.voidParcel = voidParcel;
    this.surplus = surplus;
  }

  /**
   * Takes back a label that nobody used and returns where the goods are. A label that turns out to
   * be in use is asked after at once, because its parcel must be awaited then.
   *
   * @throws CarrierFailure when the carrier does not say; call again
   */
  @Transactional
  public GoodsAt takeBackLabel(CaseNumber number) {
    if (!voidParcel.voidUnsent(number)) {
      throw new CarrierFailure("The label is in use, but the parcel was not seen yet");
    }
    return where(cases.lock(number));
  }

  public GoodsAt where(ServiceCase withdrawn) {
    if (parcels.of(withdrawn.number()).stream().anyMatch(WithdrawnGoods::isOnTheRoad)) {
      return GoodsAt.ON_THE_ROAD;
    }
    return surplus.isHere(withdrawn.number())
            || withdrawn.lines().stream().anyMatch(SendBack::isHereWithdrawn)
        ? GoodsAt.HERE
        : GoodsAt.WITH_CUSTOMER;
  }

  private static boolean isOnTheRoad(Parcel parcel) {
    return parcel.direction() == ParcelDirection.RETURN
        && ParcelStage.of(parcel.status()) == ParcelStage.ON_ITS_WAY;
  }
}
