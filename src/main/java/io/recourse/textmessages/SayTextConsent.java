package io.recourse.textmessages;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer says whether, where and when they may be texted. */
@Service
public class SayTextConsent {

  private static final int LAST_HOUR = 24;

  private final TextConsents consents;
  private final PhoneNumbers numbers;
  private final Customers customers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SayTextConsent(
      TextConsents consents,
      PhoneNumbers numbers,
      Customers customers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.consents = consents;
    this.numbers = numbers;
    this.customers = customers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID where there is no such mobile number, or the hours run backwards
   */
  @Transactional
  public void give(String person, String typed, int fromHour, int toHour) {
    String country = customers.find(person).map(Customer::country).orElse(null);
    String phone =
        numbers
            .mobile(typed == null ? "" : typed.strip(), country)
            .orElseThrow(() -> Problem.invalid("/phone", "text.phone"));
    if (fromHour < 0 || toHour > LAST_HOUR || fromHour >= toHour) {
      throw Problem.invalid("/toHour", "text.hours");
    }
    consents.give(new TextConsent(person, phone, fromHour, toHour), clock.instant());
    tell("TextsAllowed", "A customer agreed to be texted.", person);
  }

  @Transactional
  public void withdraw(String person) {
    consents.withdraw(person, clock.instant());
    tell("TextsForbidden", "A customer does not want to be texted.", person);
  }

  private void tell(String type, String summary, String person) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, Map.of("person", person)));
  }
}
