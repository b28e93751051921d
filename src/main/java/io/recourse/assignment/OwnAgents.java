package io.recourse.assignment;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person a customer turns to first, read and changed by an order of theirs (CUS-08). */
@Service
public class OwnAgents {

  private final Orders orders;
  private final People people;
  private final Candidates candidates;
  private final ApplicationEventPublisher events;

  OwnAgents(Orders orders, People people, Candidates candidates, ApplicationEventPublisher events) {
    this.orders = orders;
    this.people = people;
    this.candidates = candidates;
    this.events = events;
  }

  /** Empty where the team serves them, also when their agent has left. */
  @Transactional(readOnly = true)
  public Optional<People.Person> of(String orderNumber) {
    return candidates.dedicatedTo(customer(orderNumber).person()).flatMap(people::find);
  }

  /**
   * @throws Problem NOT_FOUND for an unknown order or person
   */
  @Transactional
  public void name(String orderNumber, String person) {
    candidates.dedicate(customer(orderNumber).person(), people.demand(person).username());
    tell(orderNumber, person);
  }

  @Transactional
  public void drop(String orderNumber) {
    candidates.undedicate(customer(orderNumber).person());
    tell(orderNumber, "");
  }

  private Customer customer(String orderNumber) {
    return orders
        .find(orderNumber)
        .map(Order::customer)
        .orElseThrow(() -> Problem.notFound("order.noSuch"));
  }

  private void tell(String orderNumber, String person) {
    events.publishEvent(
        DomainEvent.ofSystem(
            "OwnAgentNamed",
            "The own agent of a customer changed.",
            Map.of("order", orderNumber, "account", person)));
  }
}
