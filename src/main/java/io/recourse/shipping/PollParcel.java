package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;

/** Asks the carrier where a parcel is, because webhooks get lost (LOG-01). */
@Service
public class PollParcel {

  private final Parcels parcels;
  private final CarrierChoice carriers;
  private final RecordParcelNews record;

  PollParcel(Parcels parcels, CarrierChoice carriers, RecordParcelNews record) {
    this.parcels = parcels;
    this.carriers = carriers;
    this.record = record;
  }

  /** Returns where the parcel stands after the answer. */
  public ParcelStage poll(CaseNumber number, String trackingNumber) {
    Parcel parcel = parcels.get(number, trackingNumber);
    carriers
        .named(parcel.carrier())
        .track(trackingNumber)
        .map(scan -> checked(scan, trackingNumber))
        .ifPresent(scan -> record.record(ParcelNews.polled(parcel.carrier(), scan)));
    return ParcelStage.of(parcels.get(number, trackingNumber).status());
  }

  private static CarrierScan checked(CarrierScan scan, String asked) {
    if (!asked.equals(scan.trackingNumber())) {
      throw new CarrierFailure("The carrier answered with another parcel than the one asked for");
    }
    return scan;
  }
}
