package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.terms.CaseDeadlines;
import java.time.Period;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the customer more days to hand the parcel over. */
@Service
public class ExtendSendTerm {

  private final Parcels parcels;
  private final Cases cases;
  private final ShippingRules rules;
  private final ParcelClocks clocks;
  private final ParcelFlow flow;
  private final CaseDeadlines deadlines;
  private final ApplicationEventPublisher events;

  ExtendSendTerm(
      Parcels parcels,
      Cases cases,
      ShippingRules rules,
      ParcelClocks clocks,
      ParcelFlow flow,
      CaseDeadlines deadlines,
      ApplicationEventPublisher events) {
    this.parcels = parcels;
    this.cases = cases;
    this.rules = rules;
    this.clocks = clocks;
    this.flow = flow;
    this.deadlines = deadlines;
    this.events = events;
  }

  /**
   * @throws Problem CONFLICT once the parcel is on its way, or the term was put off often enough
   */
  @Transactional
  public Parcel extend(CaseNumber number, String trackingNumber) {
    ServiceCase of = cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    if (parcel.status() != ParcelStatus.BOOKED) {
      throw Problem.conflict("parcel.notWaiting");
    }
    if (parcel.term().extended() >= rules.terms().maxExtensions()) {
      throw Problem.conflict("parcel.extended");
    }
    Period by = Period.ofDays(parcel.term().extensionDays());
    Parcel extended = parcel.putOff(deadlines.extended(of, parcel.sendBy(), by));
    parcels.save(extended);
    clocks.showTerm(of, extended.sendBy());
    cases.save(of);
    events.publishEvent(event(extended));
    flow.sendTermExtended(number);
    return parcels.get(number, trackingNumber);
  }

  private static DomainEvent event(Parcel parcel) {
    return DomainEvent.of(
        parcel.caseNumber(),
        "SendTermExtended",
        "The customer got more time to send the goods.",
        Map.of("trackingNumber", parcel.trackingNumber(), "sendBy", parcel.sendBy().toString()));
  }
}
