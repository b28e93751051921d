package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import java.util.Optional;
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
    ask(parcels.get(number, trackingNumber)).ifPresent(record::record);
    return ParcelStage.of(parcels.get(number, trackingNumber).status());
  }

  /** What the carrier says; nothing of it is recorded yet. */
  Optional<ParcelNews> ask(Parcel parcel) {
    return carriers
        .named(parcel.carrier())
        .track(parcel.trackingNumber())
        .map(scan -> ParcelNews.polled(parcel.carrier(), checked(scan, parcel.trackingNumber())));
  }

  private static CarrierScan checked(CarrierScan scan, String asked) {
    if (!asked.equals(scan.trackingNumber())) {
      throw new CarrierFailure("The carrier answered with another parcel than the one asked for");
    }
    return scan;
  }
}
