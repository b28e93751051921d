package io.recourse.palette;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.common.ListRead;
import io.recourse.hotline.FindCaller;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.Orders;
import io.recourse.orders.PlainText;
import io.recourse.worklist.ListWork;
import io.recourse.worklist.WorkFilter;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks, cases, customers and the order that some typed words could mean (INT-11, TRI-03). All that
 * was shown is on record (PRV-02).
 */
@Service
public class FindAnything {

  private static final int SHORTEST = 2;

  /** With less, half-typed words would show and record people that nobody looks for. */
  private static final int SHORTEST_NAME = 3;

  private static final int ROWS = 8;

  private final ListWork work;
  private final Cases cases;
  private final FindCaller customers;
  private final Orders orders;
  private final ApplicationEventPublisher reads;
  private final Clock clock;

  FindAnything(
      ListWork work,
      Cases cases,
      FindCaller customers,
      Orders orders,
      ApplicationEventPublisher reads,
      Clock clock) {
    this.work = work;
    this.cases = cases;
    this.customers = customers;
    this.orders = orders;
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * Eight of each kind at most; nothing for a single letter and for words that name nothing.
   *
   * @param seeksPeople whether the reader may look customers up
   */
  @Transactional(readOnly = true)
  public Found by(String typed, Worker reader, boolean seeksPeople) {
    String words = typed.strip();
    return words.length() < SHORTEST || PlainText.flaw(words, OrderLimits.NUMBER_LENGTH).isPresent()
        ? Found.NOTHING
        : new Found(
            tasks(words, reader),
            cases(words),
            seeksPeople && isOfAName(words) ? customers.by(words, ROWS) : List.of(),
            order(words));
  }

  /** A Chinese name of two signs is a whole one. */
  private static boolean isOfAName(String words) {
    return words.length() >= SHORTEST_NAME || words.codePoints().anyMatch(Character::isIdeographic);
  }

  private List<WorkItem> tasks(String words, Worker reader) {
    WorkFilter filter = new WorkFilter(null, null, null, words, null, null, null);
    List<WorkItem> found = work.list(WorkQuery.of(reader, filter, clock.instant(), ROWS)).items();
    shown("tasks", found.stream().map(WorkItem::caseNumber).filter(Objects::nonNull).toList());
    return found;
  }

  private Optional<Order> order(String words) {
    Optional<Order> found = orders.find(words);
    shown("orders", found.map(Order::number).stream().toList());
    return found;
  }

  private List<CaseSummary> cases(String words) {
    CaseQuery query =
        new CaseQuery(null, null, words, null, null, null, null, CaseScope.ALL, null, ROWS);
    List<CaseSummary> found = cases.search(query).items();
    shown("cases", found.stream().map(row -> row.number().value()).toList());
    return found;
  }

  private void shown(String what, List<String> numbers) {
    reads.publishEvent(new ListRead(what, numbers, List.of("q")));
  }
}
