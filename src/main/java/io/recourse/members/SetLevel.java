package io.recourse.members;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a customer another level, until the shop tells one with an order (CUS-09). */
@Service
public class SetLevel {

  private final Customers customers;
  private final MemberLevels levels;
  private final ApplicationEventPublisher events;

  SetLevel(Customers customers, MemberLevels levels, ApplicationEventPublisher events) {
    this.customers = customers;
    this.levels = levels;
    this.events = events;
  }

  /**
   * The same again changes nothing.
   *
   * @throws Problem NOT_FOUND for nobody, INVALID for a level that the shop has not
   */
  @Transactional
  public void set(String person, String code) {
    Customer customer = customers.find(person).orElseThrow(() -> Problem.notFound("customer.none"));
    if (code == null || code.indexOf('\0') >= 0 || levels.find(code).isEmpty()) {
      throw Problem.invalid("/level", "member.noLevel");
    }
    if (code.equals(customer.level())) {
      return;
    }
    customers.level(person, code);
    events.publishEvent(
        DomainEvent.ofSystem(
            "CustomerLevelSet",
            "Customer " + customer.id() + " is " + code + " now.",
            Map.of("person", person, "level", code)));
  }
}
