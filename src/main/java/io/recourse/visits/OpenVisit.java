package io.recourse.visits;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NextNumber;
import io.recourse.intake.RouteNewCase;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the case of a visit that was planned, and starts its process. */
@Component
class OpenVisit {

  private final Cases cases;
  private final VisitBook book;
  private final ChooseVisit choose;
  private final NextNumber numbers;
  private final LinkCases link;
  private final RouteNewCase routing;
  private final CaseFlows flows;
  private final Clock clock;

  OpenVisit(
      Cases cases,
      VisitBook book,
      ChooseVisit choose,
      NextNumber numbers,
      LinkCases link,
      RouteNewCase routing,
      CaseFlows flows,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.choose = choose;
    this.numbers = numbers;
    this.link = link;
    this.routing = routing;
    this.flows = flows;
    this.clock = clock;
  }

  /**
   * Whom it is made to.
   *
   * @param subject what the visit is about, as staff read it first
   */
  record To(String person, String orderNumber, String language, String country, String subject) {}

  CaseNumber open(To whom, VisitPlan plan, ChooseVisit.Chosen chosen) {
    Assignment queue = new Assignment(null, CaseType.FOLLOW_UP.homeTeam(), chosen.priority());
    ServiceCase visit = ServiceCase.open(origin(whom), CaseType.FOLLOW_UP, List.of(), queue, clock);
    cases.add(visit);
    AutomaticStep.run(
        () -> {
          routing.classify(visit);
          cases.save(visit);
        });
    choose.keep(visit.number(), chosen);
    book.plan(visit.number(), plan, clock.instant());
    if (plan.about() != null) {
      link.link(plan.about(), visit.number(), LinkKind.FOLLOW_UP);
    }
    flows.of(CaseType.FOLLOW_UP).orElseThrow().start(visit);
    return visit.number();
  }

  private CaseOrigin origin(To whom) {
    return new CaseOrigin(
        numbers.next(),
        Channel.API,
        Actor.SYSTEM,
        whom.person(),
        whom.orderNumber(),
        whom.language(),
        whom.country(),
        whom.subject(),
        null,
        clock.instant());
  }
}
