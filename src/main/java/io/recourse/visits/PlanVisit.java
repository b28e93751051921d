package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the visit after one solved case, once (FUP-05). */
@Service
public class PlanVisit {

  private final Cases cases;
  private final Customers customers;
  private final VisitBook book;
  private final ChooseVisit choose;
  private final MayVisit mayVisit;
  private final OpenVisit open;
  private final Clock clock;

  PlanVisit(
      Cases cases,
      Customers customers,
      VisitBook book,
      ChooseVisit choose,
      MayVisit mayVisit,
      OpenVisit open,
      Clock clock) {
    this.cases = cases;
    this.customers = customers;
    this.book = book;
    this.choose = choose;
    this.mayVisit = mayVisit;
    this.open = open;
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
    Optional<ChooseVisit.Chosen> chosen =
        choose.choose(VisitOccasion.SOLVED, customer, solved.satisfaction());
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

  private CaseNumber open(SolvedCase solved, ChooseVisit.Chosen chosen, VisitChannel way) {
    return open.open(
        new OpenVisit.To(
            solved.person(),
            solved.orderNumber(),
            solved.language(),
            solved.country(),
            solved.number().value()),
        new VisitPlan(VisitOccasion.SOLVED, solved.number(), chosen.strategy(), way),
        chosen);
  }
}
