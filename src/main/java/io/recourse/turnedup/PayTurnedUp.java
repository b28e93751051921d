package io.recourse.turnedup;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Orders;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer keeps of goods that turned up is paid, and is theirs as if never made good. */
@Service
public class PayTurnedUp {

  private final Cases cases;
  private final TurnedUpBook book;
  private final TurnedUpClocks clocks;
  private final SettledAsLost settled;
  private final Orders orders;

  PayTurnedUp(
      Cases cases, TurnedUpBook book, TurnedUpClocks clocks, SettledAsLost settled, Orders orders) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.settled = settled;
    this.orders = orders;
  }

  /** Returns until when it is to be paid. */
  @Transactional
  public Instant ask(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clocks.start(of, book.get(number), TurnedUpWait.PRICE);
    cases.save(of);
    return by;
  }

  /** All of it is paid; runs under the lock of the case. Its pieces can be claimed about again. */
  @Transactional
  public void paid(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.met(of);
    book.save(book.get(number).becomes(TurnedUp.State.PAID));
    cases.save(of);
    Map<Integer, Integer> returned = pieces(of, PayTurnedUp::countsAsReturned);
    if (!returned.isEmpty()) {
      orders.countReturned(of.orderNumber(), returned);
    }
    orders.bind(of.orderNumber(), pieces(of, line -> true));
  }

  private Map<Integer, Integer> pieces(ServiceCase of, Predicate<CaseLine> which) {
    Map<Integer, Integer> fewer = new TreeMap<>();
    settled.lines(of).stream()
        .filter(which)
        .forEach(line -> fewer.merge(line.orderLine(), -line.acceptedQuantity(), Integer::sum));
    return fewer;
  }

  private static boolean countsAsReturned(CaseLine line) {
    return line.remedy() == Remedy.REFUND && line.money() == MoneyState.SETTLED;
  }
}
