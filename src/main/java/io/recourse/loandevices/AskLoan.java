package io.recourse.loandevices;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.intake.NextNumber;
import io.recourse.intake.RouteNewCase;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer takes up the offer: a device is reserved, and the loan is a case below the repair. */
@Service
public class AskLoan {

  private static final int ORDINARY = 50;

  private final Cases cases;
  private final OfferLoan offers;
  private final DevicePool pool;
  private final LoanBook book;
  private final LoanEvents events;
  private final NextNumber numbers;
  private final CaseFlows flows;
  private final LinkCases links;
  private final RouteNewCase routing;
  private final CurrentActor hand;
  private final Clock clock;

  AskLoan(
      Cases cases,
      OfferLoan offers,
      DevicePool pool,
      LoanBook book,
      LoanEvents events,
      NextNumber numbers,
      CaseFlows flows,
      LinkCases links,
      RouteNewCase routing,
      CurrentActor hand,
      Clock clock) {
    this.cases = cases;
    this.offers = offers;
    this.pool = pool;
    this.book = book;
    this.events = events;
    this.numbers = numbers;
    this.flows = flows;
    this.links = links;
    this.routing = routing;
    this.hand = hand;
    this.clock = clock;
  }

  /**
   * @return the number of the loan
   * @throws Problem CONFLICT where none is offered for the repair, or the last one is gone
   */
  @Transactional
  public CaseNumber ask(CaseNumber repair) {
    ServiceCase of = cases.lock(repair);
    OfferLoan.Offer offer =
        offers.to(of).orElseThrow(() -> Problem.conflict("loan.noneOffered", repair));
    LoanDevice offered = offer.device();
    LoanDevice device =
        pool.take(offered.category(), offered.worth().currency())
            .orElseThrow(() -> Problem.conflict("loan.noneOffered", repair));
    ServiceCase loan =
        ServiceCase.open(
            origin(of, device),
            CaseType.LOAN_DEVICE,
            List.of(),
            new Assignment(null, CaseType.LOAN_DEVICE.homeTeam(), ORDINARY),
            clock);
    cases.add(loan);
    CaseNumber number = loan.number();
    pool.keep(device.becomes(LoanDevice.State.RESERVED, clock.instant()));
    Loan asked = Loan.asked(number, repair, device.serial(), offer.deposit(), offer.ground());
    book.add(asked);
    AutomaticStep.run(
        () -> {
          routing.classify(loan);
          cases.save(loan);
        });
    links.link(repair, number, LinkKind.LOAN_DEVICE);
    events.moved(asked);
    flows.of(CaseType.LOAN_DEVICE).orElseThrow().start(loan);
    return number;
  }

  private CaseOrigin origin(ServiceCase repair, LoanDevice device) {
    return new CaseOrigin(
        numbers.next(),
        hand.actor().isCustomer() ? Channel.PORTAL : Channel.API,
        hand.actor(),
        repair.customerId(),
        repair.orderNumber(),
        repair.language(),
        repair.origin().country(),
        device.name(),
        null,
        clock.instant());
  }
}
