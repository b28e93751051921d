package io.recourse.chat.text;

import io.recourse.chat.Chat;
import io.recourse.chat.Passage;
import io.recourse.chat.PassageSource;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.policy.Buyer;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PublishedPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The published policy where the customer lives, as it stands today. */
@Component
@Order(3)
class PolicyPassages implements PassageSource {

  private static final String ELSEWHERE = "DE";

  private final PublishedPolicy policy;
  private final Customers customers;
  private final LocalDays days;
  private final Clock clock;

  PolicyPassages(PublishedPolicy policy, Customers customers, LocalDays days, Clock clock) {
    this.policy = policy;
    this.customers = customers;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public List<Passage> of(Chat chat) {
    String country = customers.find(chat.person()).map(Customer::country).orElse(ELSEWHERE);
    LocalDate today = days.dayOf(clock.instant(), country);
    return policy
        .words(country, today, Buyer.CONSUMER, Locale.forLanguageTag(chat.language()))
        .stream()
        .map(clause -> new Passage(clause.title(), "", clause.text(), "/policy?country=" + country))
        .toList();
  }
}
