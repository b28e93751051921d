package io.recourse.sitevisits;

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
import io.recourse.intake.NextNumber;
import io.recourse.intake.RouteNewCase;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a visit and starts its process. */
@Component
class OpenSiteVisit {

  private static final int ORDINARY = 50;

  private final Cases cases;
  private final RouteNewCase routing;
  private final NextNumber numbers;
  private final CaseFlows flows;
  private final SiteVisitBook book;
  private final CurrentActor hand;
  private final Clock clock;

  OpenSiteVisit(
      Cases cases,
      NextNumber numbers,
      CaseFlows flows,
      SiteVisitBook book,
      CurrentActor hand,
      Clock clock,
      RouteNewCase routing) {
    this.routing = routing;
    this.cases = cases;
    this.numbers = numbers;
    this.flows = flows;
    this.book = book;
    this.hand = hand;
    this.clock = clock;
  }

  /** Whose goods, and in which language they are spoken to. */
  record Whose(String person, String language) {}

  /**
   * @param asked the visit under a number that stands for none yet
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseNumber open(SiteVisit asked, Whose whose) {
    CaseNumber number = numbers.next();
    CaseOrigin origin =
        new CaseOrigin(
            number,
            hand.actor().isCustomer() ? Channel.PORTAL : Channel.API,
            hand.actor(),
            whose.person(),
            asked.orderNumber(),
            whose.language() == null ? "en" : whose.language(),
            asked.country(),
            asked.article(),
            null,
            clock.instant());
    Assignment queue = new Assignment(null, CaseType.SITE_VISIT.homeTeam(), ORDINARY);
    ServiceCase opened = ServiceCase.open(origin, CaseType.SITE_VISIT, List.of(), queue, clock);
    cases.add(opened);
    book.add(asked.under(number));
    AutomaticStep.run(
        () -> {
          routing.classify(opened);
          cases.save(opened);
        });
    flows.of(CaseType.SITE_VISIT).orElseThrow().start(opened);
    return number;
  }
}
