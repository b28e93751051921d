package io.recourse.palette;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.common.ListRead;
import io.recourse.hotline.FindCaller;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.Orders;
import io.recourse.orders.PlainText;
import io.recourse.worklist.ListWork;
import io.recourse.worklist.WorkFilter;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks, cases, customers and the order that some typed words could mean (INT-11, TRI-03). What was
 * shown is on record (PRV-02).
 */
@Service
public class FindAnything {

  private static final int SHORTEST = 2;
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

  /** Eight of each kind at most; nothing for a single letter and for words that name nothing. */
  @Transactional(readOnly = true)
  public Found by(String typed, Worker reader) {
    String words = typed.strip();
    return words.length() < SHORTEST || PlainText.flaw(words, OrderLimits.NUMBER_LENGTH).isPresent()
        ? Found.NOTHING
        : new Found(
            work.list(tasks(words, reader)).items(),
            cases(words),
            customers.by(words).stream().limit(ROWS).toList(),
            orders.find(words));
  }

  private WorkQuery tasks(String words, Worker reader) {
    WorkFilter filter = new WorkFilter(null, null, null, words, null, null, null);
    return WorkQuery.of(reader, filter, clock.instant(), ROWS);
  }

  private List<CaseSummary> cases(String words) {
    CaseQuery query =
        new CaseQuery(null, null, words, null, null, null, null, CaseScope.ALL, null, ROWS);
    List<CaseSummary> found = cases.search(query).items();
    reads.publishEvent(new ListRead("cases", numbers(found), List.of("q")));
    return found;
  }

  private static List<String> numbers(List<CaseSummary> found) {
    return found.stream().map(row -> row.number().value()).toList();
  }
}
