package io.recourse.transitdamage;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.inspection.DamageFound;
import io.recourse.inspection.Finding;
import io.recourse.settlement.RiskOfWayBack;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.Parcels;
import io.recourse.transitdamage.DamagedLine.Bearer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records damage on the way back and whose risk it was. At our risk the customer gets back as much
 * as for whole goods: their pieces are accepted, and no lost value is kept back (LOG-07).
 */
@Component
class RecordTransitDamage implements DamageFound, RiskOfWayBack {

  private final Parcels parcels;
  private final JudgeRisk risk;
  private final DamageBook book;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordTransitDamage(
      Parcels parcels,
      JudgeRisk risk,
      DamageBook book,
      ApplicationEventPublisher events,
      Clock clock) {
    this.parcels = parcels;
    this.risk = risk;
    this.book = book;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void onTheWay(ServiceCase of, Finding found) {
    CaseLine line = of.line(found.item());
    Parcel parcel = parcelOf(of, line, found);
    Bearer bearer = risk.of(of, line, parcel);
    if (bearer == Bearer.SHOP && found.accepted() < found.received()) {
      throw Problem.invalid(found.said().accepted(), "inspect.damageAtOurRisk");
    }
    DamagedLine damaged =
        new DamagedLine(
            of.number(),
            found.item(),
            parcel.trackingNumber(),
            found.transit().packaging(),
            bearer,
            clock.instant());
    book.keep(damaged);
    events.publishEvent(recorded(damaged));
  }

  @Override
  public boolean isOurs(CaseNumber number, int item) {
    return book.find(number, item).filter(line -> line.bearer() == Bearer.SHOP).isPresent();
  }

  /** The last one that was to bring pieces of this order line. */
  private Parcel parcelOf(ServiceCase of, CaseLine line, Finding found) {
    List<Parcel> back =
        parcels.of(of.number()).stream()
            .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
            .filter(
                parcel ->
                    parcel.items().keySet().stream()
                        .anyMatch(item -> of.line(item).orderLine() == line.orderLine()))
            .toList();
    if (back.isEmpty()) {
      throw Problem.invalid(found.transit().said(), "inspect.noParcel");
    }
    return back.get(back.size() - 1);
  }

  private static DomainEvent recorded(DamagedLine damaged) {
    return DomainEvent.of(
        damaged.number(),
        "TransitDamageFound",
        "Goods were damaged on their way back.",
        Map.of(
            "item", damaged.item(),
            "trackingNumber", damaged.trackingNumber(),
            "packaging", damaged.packaging().name(),
            "bearer", damaged.bearer().name()));
  }
}
