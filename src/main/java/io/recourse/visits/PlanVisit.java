package io.recourse.visits;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NextNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the visit after one solved case, once. */
@Service
public class PlanVisit {

  private final Cases cases;
  private final Customers customers;
  private final VisitBook book;
  private final SolvedCases history;
  private final ChooseVisit choose;
  private final MayVisit mayVisit;
  private final NextNumber numbers;
  private final CaseFlows flows;
  private final Clock clock;

  PlanVisit(
      Cases cases,
      Customers customers,
      VisitBook book,
      SolvedCases history,
      ChooseVisit choose,
      MayVisit mayVisit,
      NextNumber numbers,
      CaseFlows flows,
      Clock clock) {
    this.cases = cases;
    this.customers = customers;
    this.book = book;
    this.history = history;
    this.choose = choose;
    this.mayVisit = mayVisit;
    this.numbers = numbers;
    this.flows = flows;
    this.clock = clock;
  }

  /** Empty where the customer is left alone, or was visited meanwhile. */
  @Transactional
  public Optional<CaseNumber> after(SolvedCase solved) {
    ServiceCase locked = cases.lock(solved.number());
    Optional<Customer> customer = customers.find(solved.person());
    if (!locked.isEnded() || book.isSeenTo(solved.number()) || customer.isEmpty()) {
      return Optional.empty();
    }
    return mayVisit.hourFits(customer.get(), solved.country())
        ? decide(solved, customer.get())
        : Optional.empty();
  }

  private Optional<CaseNumber> decide(SolvedCase solved, Customer customer) {
    if (mayVisit.leftAlone(customer)) {
      return skip(solved, Skipped.LEFT_ALONE);
    }
    Optional<ChooseVisit.Chosen> chosen = choose.choose(facts(solved, customer));
    if (chosen.isEmpty()) {
      return skip(solved, Skipped.BY_RULE);
    }
    return mayVisit
        .way(customer, chosen.get().channel())
        .map(way -> open(solved, chosen.get(), way))
        .or(() -> skip(solved, Skipped.NO_WAY));
  }

  /** Decided once: it is not asked about again. */
  private Optional<CaseNumber> skip(SolvedCase solved, Skipped why) {
    book.skip(solved.number(), why, clock.instant());
    return Optional.empty();
  }

  private ChooseVisit.Facts facts(SolvedCase solved, Customer customer) {
    return new ChooseVisit.Facts(
        VisitOccasion.SOLVED,
        customer.level(),
        solved.satisfaction() == null ? 0 : solved.satisfaction(),
        history.complaints(customer.person(), clock.instant().minus(MayVisit.YEAR)));
  }

  private CaseNumber open(SolvedCase solved, ChooseVisit.Chosen chosen, VisitChannel way) {
    Assignment queue = new Assignment(null, CaseType.FOLLOW_UP.homeTeam(), chosen.priority());
    ServiceCase visit =
        ServiceCase.open(origin(solved), CaseType.FOLLOW_UP, List.of(), queue, clock);
    cases.add(visit);
    choose.keep(visit.number(), chosen);
    book.plan(
        visit.number(),
        new VisitPlan(VisitOccasion.SOLVED, solved.number(), chosen.strategy(), way),
        clock.instant());
    flows.of(CaseType.FOLLOW_UP).orElseThrow().start(visit);
    return visit.number();
  }

  private CaseOrigin origin(SolvedCase solved) {
    return new CaseOrigin(
        numbers.next(),
        Channel.API,
        Actor.SYSTEM,
        solved.person(),
        solved.orderNumber(),
        solved.language(),
        solved.country(),
        solved.number().value(),
        null,
        clock.instant());
  }
}
