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
  private final OwnSendings sendings;

  PollParcel(
      Parcels parcels, CarrierChoice carriers, RecordParcelNews record, OwnSendings sendings) {
    this.sendings = sendings;
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
    Optional<OwnSending> own =
        parcel.method() == ShippingMethod.OWN_LABEL
            ? sendings.of(parcel.trackingNumber())
            : Optional.empty();
    return own.isPresent() ? askOwn(parcel, own.get()) : askOurs(parcel);
  }

  /**
   * A carrier of the customer's choice, where it is one that we can ask. The number is the
   * customer's word: what is older than the request is another parcel's, and only hands of ours
   * prove an arrival, only a person of ours a loss.
   */
  private Optional<ParcelNews> askOwn(Parcel parcel, OwnSending own) {
    return carriers
        .find(own.carrier())
        .flatMap(carrier -> carrier.track(own.sentAs()))
        .map(scan -> checked(scan, own.sentAs()))
        .filter(scan -> !scan.position().at().isBefore(parcel.bookedAt()))
        .map(scan -> new CarrierScan(parcel.trackingNumber(), onItsWay(scan.position())))
        .map(scan -> ParcelNews.polled(parcel.carrier(), scan));
  }

  private static Position onItsWay(Position seen) {
    boolean unproved =
        seen.status() == ParcelStatus.DELIVERED || seen.status() == ParcelStatus.LOST;
    return unproved ? new Position(ParcelStatus.IN_TRANSIT, seen.at(), seen.location()) : seen;
  }

  private Optional<ParcelNews> askOurs(Parcel parcel) {
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
