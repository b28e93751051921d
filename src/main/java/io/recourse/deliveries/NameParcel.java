package io.recourse.deliveries;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever reports a delivery says which of the parcels of its goods went wrong. */
@Service
public class NameParcel {

  private final OpenCase open;
  private final Cases cases;
  private final ProblemBook book;
  private final ReadWhereabouts whereabouts;
  private final ApplicationEventPublisher events;

  NameParcel(
      OpenCase open,
      Cases cases,
      ProblemBook book,
      ReadWhereabouts whereabouts,
      ApplicationEventPublisher events) {
    this.open = open;
    this.cases = cases;
    this.book = book;
    this.whereabouts = whereabouts;
    this.events = events;
  }

  /**
   * Opens the case about this parcel, or none.
   *
   * @param parcel its tracking number; blank where the reporter does not know it
   * @throws Problem INVALID with pointer {@code /parcel} for one that held none of the goods
   */
  @Transactional
  public CaseNumber report(NewCase request, String parcel) {
    CaseNumber number = open.open(request).serviceCase().number();
    if (parcel != null && !parcel.isBlank() && !isTracked(number)) {
      name(number, parcel);
    }
    return number;
  }

  /** Of a case that a carrier's news opened the parcel is known. */
  private boolean isTracked(CaseNumber number) {
    return book.find(number).filter(DeliveryProblem::isTracked).isPresent();
  }

  /**
   * @throws Problem INVALID with pointer {@code /parcel} for one that held none of the goods;
   *     CONFLICT on a case that is over, is about no delivery or was told by a carrier
   */
  @Transactional
  public void name(CaseNumber number, String trackingNumber) {
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      throw Problem.conflict("case.closed", number);
    }
    DeliveryProblem problem =
        book.find(number)
            .filter(one -> !one.isTracked())
            .orElseThrow(() -> Problem.conflict("delivery.parcelTold"));
    OrderedParcel named =
        whereabouts
            .parcel(of, trackingNumber == null ? "" : trackingNumber.strip())
            .orElseThrow(() -> Problem.invalid("/parcel", "delivery.notItsParcel"));
    if (!named.equals(problem.parcel())) {
      book.keep(problem.in(named));
      events.publishEvent(
          DomainEvent.of(
              number,
              "DeliveryParcelNamed",
              "It was said which parcel the problem is about.",
              Map.of("trackingNumber", named.trackingNumber())));
    }
  }
}
