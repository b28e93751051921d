package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the visit after one solved case: every one has its own, once (FUP-05). */
@Service
public class PlanVisit {

  private final Cases cases;
  private final Customers customers;
  private final VisitBook book;
  private final ChooseVisit choose;
  private final MayVisit mayVisit;
  private final OpenVisit open;

  PlanVisit(
      Cases cases,
      Customers customers,
      VisitBook book,
      ChooseVisit choose,
      MayVisit mayVisit,
      OpenVisit open) {
    this.cases = cases;
    this.customers = customers;
    this.book = book;
    this.choose = choose;
    this.mayVisit = mayVisit;
    this.open = open;
  }

  /** Empty where it was visited meanwhile, or the customer may not be disturbed at this hour. */
  @Transactional
  public Optional<CaseNumber> after(SolvedCase solved) {
    ServiceCase locked = cases.lock(solved.number());
    Optional<Customer> customer = customers.find(solved.person());
    return locked.isEnded() && !book.isSeenTo(solved.number())
        ? customer.flatMap(known -> plan(solved, known))
        : Optional.empty();
  }

  private Optional<CaseNumber> plan(SolvedCase solved, Customer customer) {
    ChooseVisit.Chosen chosen =
        choose.choose(VisitOccasion.SOLVED, customer, solved.satisfaction()).orElseThrow();
    VisitChannel way = way(customer, chosen.channel());
    return way == VisitChannel.UNASKED || mayVisit.hourFits(customer, solved.country())
        ? Optional.of(open(solved, chosen, way))
        : Optional.empty();
  }

  /** Nobody asks who told us already, wants to be left alone or cannot be reached. */
  private VisitChannel way(Customer customer, VisitChannel chosen) {
    return chosen == VisitChannel.UNASKED || mayVisit.leftAlone(customer)
        ? VisitChannel.UNASKED
        : mayVisit.way(customer, chosen).orElse(VisitChannel.UNASKED);
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
