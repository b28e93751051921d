package io.recourse.wordings;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Customers;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says to which group of customers a person belongs, by which they are spoken to (NTF-09). */
@Service
public class NameGroup {

  private final VariantBook book;
  private final Customers customers;
  private final ApplicationEventPublisher events;

  NameGroup(VariantBook book, Customers customers, ApplicationEventPublisher events) {
    this.book = book;
    this.customers = customers;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<String> of(String person) {
    return book.groupOf(person);
  }

  /**
   * @param group such as YOUNG or ELDER; null or blank for none
   * @throws Problem NOT_FOUND for nobody, INVALID for a group of other letters
   */
  @Transactional
  public void name(String person, String group) {
    if (customers.find(person).isEmpty()) {
      throw Problem.notFound("customer.none");
    }
    String code = group == null || group.isBlank() ? null : group.strip();
    if (code != null && !code.matches("[A-Z0-9_]{1,40}")) {
      throw Problem.invalid("/group", "wording.audience");
    }
    book.group(person, code);
    events.publishEvent(
        DomainEvent.ofSystem(
            "CustomerGroupNamed",
            "A customer belongs to another group.",
            Map.of("person", person, "group", code == null ? "" : code)));
  }
}
