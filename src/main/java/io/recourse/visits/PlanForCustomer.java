package io.recourse.visits;

import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a visit to a customer whose goods arrived, or whom nobody heard for long (FUP-10). */
@Service
public class PlanForCustomer {

  private static final String ENGLISH = "en";

  private final Customers customers;
  private final DueCustomers due;
  private final ChooseVisit choose;
  private final MayVisit mayVisit;
  private final OpenVisit open;
  private final Clock clock;

  PlanForCustomer(
      Customers customers,
      DueCustomers due,
      ChooseVisit choose,
      MayVisit mayVisit,
      OpenVisit open,
      Clock clock) {
    this.customers = customers;
    this.due = due;
    this.choose = choose;
    this.mayVisit = mayVisit;
    this.open = open;
    this.clock = clock;
  }

  /** Empty where the customer is left alone, or may not be disturbed at this hour. */
  @Transactional
  public Optional<CaseNumber> plan(DueCustomer planned) {
    Optional<Customer> known = customers.find(planned.person());
    if (known.isEmpty()) {
      due.considered(planned, clock.instant());
      return Optional.empty();
    }
    Customer customer = known.get();
    if (!mayVisit.hourFits(customer, customer.country())) {
      return Optional.empty();
    }
    due.considered(planned, clock.instant());
    if (mayVisit.leftAlone(customer)) {
      return Optional.empty();
    }
    return choose
        .choose(planned.occasion(), customer, null)
        .flatMap(
            chosen ->
                mayVisit
                    .way(customer, chosen.channel())
                    .map(way -> open(planned, customer, chosen, way)));
  }

  private CaseNumber open(
      DueCustomer planned, Customer customer, ChooseVisit.Chosen chosen, VisitChannel way) {
    return open.open(
        new OpenVisit.To(
            customer.person(),
            planned.orderNumber(),
            customer.language() == null ? ENGLISH : customer.language(),
            customer.country(),
            planned.orderNumber()),
        new VisitPlan(planned.occasion(), null, chosen.strategy(), way),
        chosen);
  }
}
