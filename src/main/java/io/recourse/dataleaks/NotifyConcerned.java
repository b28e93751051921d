package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts customers whose data leaked on the list of those to be told, and has them told. */
@Service
public class NotifyConcerned {

  /** So many orders can be named at once; more by another call. */
  public static final int MOST = 1_000;

  private final Cases cases;
  private final Leaks leaks;
  private final Orders orders;
  private final ConcernedBook book;
  private final NoticeFlow flow;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NotifyConcerned(
      Cases cases,
      Leaks leaks,
      Orders orders,
      ConcernedBook book,
      NoticeFlow flow,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.leaks = leaks;
    this.orders = orders;
    this.book = book;
    this.flow = flow;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The buyers of these orders are told, each once however often they are named.
   *
   * @param words what leaked, what follows of it and what they can do (GDPR Art 34(2))
   * @return how many came to the list
   * @throws Problem CONFLICT where the complaint showed no leak; INVALID for an order that is
   *     unknown, and then nobody is told
   */
  @Transactional
  public int tell(CaseNumber leak, List<String> orderNumbers, String words) {
    WordRules.demand("/words", words, WordRules.NOTE);
    var unused = cases.lock(leak);
    if (leaks.of(leak).isEmpty()) {
      throw Problem.conflict("complaint.noLeak");
    }
    int added = book.add(leak, buyers(orderNumbers), words.strip(), clock.instant());
    if (added > 0) {
      events.publishEvent(
          DomainEvent.of(
              leak,
              "LeakNoticeOrdered",
              "Customers whose data leaked are told.",
              Map.of("customers", added)));
    }
    if (book.of(leak).stream().anyMatch(Concerned::isUnattended)) {
      flow.begin(leak);
    }
    return added;
  }

  private Set<String> buyers(List<String> numbers) {
    if (numbers.isEmpty() || numbers.size() > MOST) {
      throw Problem.invalid("/orders", "leak.mostOrders", MOST);
    }
    List<FieldError> unknown = new ArrayList<>();
    Set<String> persons = new TreeSet<>();
    for (int at = 0; at < numbers.size(); at++) {
      Optional<Order> order = orders.find(numbers.get(at));
      if (order.isEmpty()) {
        unknown.add(FieldError.of("/orders/" + at, "leak.unknownOrder", numbers.get(at)));
      } else {
        persons.add(order.get().customer().person());
      }
    }
    if (!unknown.isEmpty()) {
      throw Problem.invalid(unknown);
    }
    return persons;
  }
}
