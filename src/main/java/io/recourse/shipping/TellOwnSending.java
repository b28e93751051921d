package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer says with whom they sent a parcel on their own label (LOG-02): the term to send it
 * is kept by that, and a carrier that we can ask is asked about it like about ours.
 */
@Service
public class TellOwnSending {

  private static final int LONGEST = 64;

  private final Cases cases;
  private final Parcels parcels;
  private final OwnSendings sendings;
  private final RecordParcelNews record;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TellOwnSending(
      Cases cases,
      Parcels parcels,
      OwnSendings sendings,
      RecordParcelNews record,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.parcels = parcels;
    this.sendings = sendings;
    this.record = record;
    this.events = events;
    this.clock = clock;
  }

  /** Whether a parcel is one that is told of now. */
  public static boolean isAsked(Parcel parcel) {
    return parcel.direction() == ParcelDirection.RETURN
        && parcel.method() == ShippingMethod.OWN_LABEL
        && !parcel.calledOff()
        && (parcel.status() == ParcelStatus.BOOKED || parcel.status() == ParcelStatus.IN_TRANSIT);
  }

  /**
   * @param trackingNumber ours
   * @throws Problem CONFLICT for a parcel that is not on the customer's own label, or arrived;
   *     INVALID at {@code /number} for a number that another parcel was sent under
   */
  @Transactional
  public void tell(CaseNumber number, String trackingNumber, String carrier, String sentAs) {
    String with = demandText("/carrier", carrier);
    String as = demandText("/number", sentAs);
    var unused = cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    if (!isAsked(parcel)) {
      throw Problem.conflict("parcel.notOwn");
    }
    Instant now = clock.instant();
    keep(new OwnSending(trackingNumber, with, as, now));
    events.publishEvent(
        DomainEvent.of(
            number,
            "ParcelSentByOwner",
            "The customer said with whom they sent the parcel.",
            Map.of("trackingNumber", trackingNumber, "carrier", with, "sentAs", as)));
    record.record(
        new ParcelNews(
            parcel.carrier(),
            "customer:" + trackingNumber + ":sent",
            trackingNumber,
            new Position(ParcelStatus.IN_TRANSIT, now, null),
            ParcelNews.Source.CUSTOMER));
  }

  private void keep(OwnSending told) {
    if (sendings.isAnothers(told)) {
      throw Problem.invalid("/number", "parcel.numberUsed");
    }
    sendings.keep(told);
  }

  private static String demandText(String pointer, String text) {
    if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
      throw Problem.invalid(pointer, "field.between", 1, LONGEST);
    }
    return text.strip();
  }
}
