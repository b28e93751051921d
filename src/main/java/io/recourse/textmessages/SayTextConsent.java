package io.recourse.textmessages;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.policy.LocalDays;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
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
  private final LocalDays days;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SayTextConsent(
      TextConsents consents,
      PhoneNumbers numbers,
      Customers customers,
      LocalDays days,
      ApplicationEventPublisher events,
      Clock clock) {
    this.consents = consents;
    this.numbers = numbers;
    this.customers = customers;
    this.days = days;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param zone of their hours; blank where they did not say
   * @throws Problem INVALID where there is no such mobile number, the hours run backwards, or the
   *     zone is none of their country
   */
  @Transactional
  public void give(String person, String typed, int fromHour, int toHour, String zone) {
    String country = customers.find(person).map(Customer::country).orElse(null);
    String phone =
        numbers
            .mobile(typed == null ? "" : typed.strip(), country)
            .orElseThrow(() -> Problem.invalid("/phone", "text.phone"));
    if (fromHour < 0 || toHour > LAST_HOUR || fromHour >= toHour) {
      throw Problem.invalid("/toHour", "text.hours");
    }
    consents.give(
        new TextConsent(person, phone, fromHour, toHour, zone(zone, country)), clock.instant());
    tell("TextsAllowed", "A customer agreed to be texted.", person);
  }

  /** Those of the customer's country where it has several; there is nothing to choose else. */
  public List<ZoneId> zones(String person) {
    List<ZoneId> all = days.zones(customers.find(person).map(Customer::country).orElse(null));
    return all.size() > 1 ? all : List.of();
  }

  private ZoneId zone(String named, String country) {
    if (named == null || named.isBlank()) {
      return null;
    }
    return days.zones(country).stream()
        .filter(one -> one.getId().equals(named))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/zone", "text.zone"));
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
