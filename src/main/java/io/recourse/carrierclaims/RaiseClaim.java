package io.recourse.carrierclaims;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.intake.NextNumber;
import io.recourse.intake.RouteNewCase;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises a claim against a carrier as the child of the case whose parcel it lost or damaged, once a
 * parcel. It has no customer: nobody but us reads it.
 */
@Service
public class RaiseClaim {

  private static final int ORDINARY = 50;

  private final Cases cases;
  private final RouteNewCase routing;
  private final ClaimBook book;
  private final AskCarrierTerms terms;
  private final WorthOfLoss worth;
  private final NextNumber numbers;
  private final CaseFlows flows;
  private final LinkCases links;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RaiseClaim(
      Cases cases,
      ClaimBook book,
      AskCarrierTerms terms,
      WorthOfLoss worth,
      NextNumber numbers,
      CaseFlows flows,
      LinkCases links,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock,
      RouteNewCase routing) {
    this.routing = routing;
    this.cases = cases;
    this.book = book;
    this.terms = terms;
    this.worth = worth;
    this.numbers = numbers;
    this.flows = flows;
    this.links = links;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Problem CONFLICT when the parcel was claimed for in this case before, or no order says
   *     what was in it, or nothing was paid for that
   */
  @Transactional
  public CaseNumber raise(Loss loss) {
    ServiceCase parent = cases.lock(loss.parent());
    if (book.isClaimed(loss.parent(), loss.trackingNumber())) {
      throw Problem.conflict("claim.raisedBefore", loss.trackingNumber());
    }
    Money value = worth.of(parent, loss).orElseThrow(() -> Problem.conflict("claim.nothingWorth"));
    return open(parent, loss, value);
  }

  /**
   * Empty where the parcel was claimed for in this case before, or nothing was paid for it; then it
   * is not looked at again.
   */
  @Transactional
  public Optional<CaseNumber> raiseWhereOwed(Loss loss) {
    ServiceCase parent = cases.lock(loss.parent());
    if (book.isClaimed(loss.parent(), loss.trackingNumber())) {
      return Optional.empty();
    }
    Optional<Money> value = worth.of(parent, loss);
    if (value.isEmpty()) {
      book.leave(loss);
    }
    return value.map(sum -> open(parent, loss, sum));
  }

  private CaseNumber open(ServiceCase parent, Loss loss, Money value) {
    ServiceCase claim =
        ServiceCase.open(
            origin(parent, loss),
            CaseType.CARRIER_CLAIM,
            List.of(),
            new Assignment(null, CaseType.CARRIER_CLAIM.homeTeam(), ORDINARY),
            clock);
    cases.add(claim);
    routing.classify(claim);
    cases.save(claim);
    CaseNumber number = claim.number();
    book.add(
        new CarrierClaim(
            number,
            loss,
            value,
            terms.of(number, parent, loss),
            ClaimState.TO_FILE,
            null,
            null,
            0,
            0,
            0,
            clock.instant()));
    links.link(parent.number(), number, LinkKind.CARRIER_CLAIM);
    events.publishEvent(raised(number, loss));
    flows.of(CaseType.CARRIER_CLAIM).orElseThrow().start(claim);
    return number;
  }

  private CaseOrigin origin(ServiceCase parent, Loss loss) {
    return new CaseOrigin(
        numbers.next(),
        Channel.API,
        actor.actor(),
        null,
        parent.orderNumber(),
        parent.language(),
        parent.origin().country(),
        loss.carrier() + " · " + loss.trackingNumber(),
        null,
        clock.instant());
  }

  private static DomainEvent raised(CaseNumber number, Loss loss) {
    return DomainEvent.of(
        number,
        "CarrierClaimRaised",
        "What a carrier owes for a parcel is to be claimed.",
        Map.of(
            "carrier", loss.carrier(),
            "trackingNumber", loss.trackingNumber(),
            "damage", loss.damage().name()));
  }
}
