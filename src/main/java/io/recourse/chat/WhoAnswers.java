package io.recourse.chat;

import io.recourse.calendars.Calendars;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeWhoAnswers;
import io.recourse.policy.JudgeWhoAnswers.Asker;
import io.recourse.policy.Judgement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who answers a chat first, by what is known of matter, customer, goods and hour (CUS-07). */
@Component
class WhoAnswers {

  private final JudgeWhoAnswers judge;
  private final Customers customers;
  private final Orders orders;
  private final ClassOfCustomer classes;
  private final Calendars calendars;
  private final TeamsOfChats teams;
  private final Clock clock;

  WhoAnswers(
      JudgeWhoAnswers judge,
      Customers customers,
      Orders orders,
      ClassOfCustomer classes,
      Calendars calendars,
      TeamsOfChats teams,
      Clock clock) {
    this.judge = judge;
    this.customers = customers;
    this.orders = orders;
    this.classes = classes;
    this.calendars = calendars;
    this.teams = teams;
    this.clock = clock;
  }

  /**
   * The table's word.
   *
   * @param judgement to be kept on the case, once there is one
   */
  record Choice(boolean person, Because because, Judgement judgement) {}

  Choice first(Chat chat, Matter matter) {
    Optional<Customer> customer = customers.find(chat.person());
    Judgement said =
        judge.first(
            new Asker(
                matter.name(),
                customer.map(Customer::level).orElse(null),
                classes.of(chat.person()),
                traits(chat.person()),
                isStaffed(customer.map(Customer::country).orElse(null)),
                teams.isPeak()));
    return new Choice(
        "PERSON".equals(said.text("first")), Because.valueOf(said.text("because")), said);
  }

  /** Of what they bought last. */
  private Set<String> traits(String person) {
    return orders.ofCustomer(person).stream().max(Comparator.comparing(Order::placedAt)).stream()
        .flatMap(order -> order.lines().stream())
        .map(OrderLine::traits)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private boolean isStaffed(String country) {
    Instant now = clock.instant();
    return !calendars
        .of(TeamsOfChats.DESK, country)
        .between(now, now.plus(Duration.ofMinutes(1)))
        .isZero();
  }
}
