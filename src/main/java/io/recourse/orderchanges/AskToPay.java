package io.recourse.orderchanges;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.WantedChange;
import io.recourse.orderchanges.RequestedChange.State;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.payments.ClosePayments;
import io.recourse.refunds.GiveBackPaid;
import io.recourse.stock.HoldStock;
import io.recourse.stock.HoldStock.Promised;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A change that makes the order dearer waits for the customer's money; without it nothing is. */
@Service
public class AskToPay {

  static final String CLOCK = "payOrderChange";

  private final Cases cases;
  private final ChangeBook book;
  private final ChangeVerdict verdict;
  private final ChangeEffect effect;
  private final GiveBackPaid refunds;
  private final ClosePayments payments;
  private final ChangeNews news;
  private final CaseClocks clocks;
  private final CaseDeadlines deadlines;
  private final ChangeSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final HoldStock stock;

  AskToPay(
      Cases cases,
      ChangeBook book,
      ChangeVerdict verdict,
      ChangeEffect effect,
      GiveBackPaid refunds,
      ClosePayments payments,
      ChangeNews news,
      CaseClocks clocks,
      CaseDeadlines deadlines,
      ChangeSettings settings,
      ApplicationEventPublisher events,
      Clock clock,
      HoldStock stock) {
    this.stock = stock;
    this.cases = cases;
    this.book = book;
    this.verdict = verdict;
    this.effect = effect;
    this.refunds = refunds;
    this.payments = payments;
    this.news = news;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Until when it is to be paid; empty when nothing is owed. The prices told bind until then. */
  @Transactional
  public Optional<Instant> ask(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    RequestedChange change = book.get(number);
    Order order = verdict.orderOf(change.orderNumber());
    if (effect.obstacle(order, change.wanted()).isPresent()) {
      return Optional.empty();
    }
    long due = due(number, order, change);
    if (due <= 0) {
      return Optional.empty();
    }
    Instant by = deadlines.after(of, clock.instant(), settings.paymentTerm());
    RequestedChange waits = change.toPay(due, by, effect.prices(order, change.wanted()));
    book.save(waits);
    clocks.start(
        number, CLOCK, Party.CUSTOMER.name(), by, DecideChange.DEFAULT, "Terms of changes");
    of.nextStep(Party.CUSTOMER, CLOCK, by, DecideChange.DEFAULT);
    cases.save(of);
    events.publishEvent(ChangeEvents.toPay(waits));
    stock.hold(number, promised(order, change.wanted()));
    return Optional.of(by);
  }

  /** What is to come is held while it is paid. */
  private static List<Promised> promised(Order order, WantedChange wanted) {
    List<Promised> promised = new ArrayList<>();
    for (WantedChange.Item item :
        wanted.items() == null ? List.<WantedChange.Item>of() : wanted.items()) {
      int pieces =
          item.quantity() == null
              ? order.line(item.line()).map(OrderLine::quantity).orElse(0)
              : item.quantity();
      promised.add(new Promised(promised.size() + 1, item.sku(), pieces));
    }
    return promised;
  }

  private long due(CaseNumber number, Order order, RequestedChange change) {
    return change.wanted().kind() == WantedChange.Kind.PAYMENT
        ? refunds.left(number).amount()
        : effect.due(order, change.wanted());
  }

  /** The money is here; whoever waits goes on. */
  @Transactional
  public void paid(CaseNumber number) {
    clocks.meet(number, CLOCK);
    ServiceCase of = cases.lock(number);
    of.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(of);
    news.paid(number);
  }

  /** Nobody paid in time. */
  @Transactional
  public void callOff(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, CLOCK);
    payments.expire(number);
    RequestedChange unpaid =
        book.get(number)
            .ended(
                State.REFUSED,
                "The change was not paid within the term; the order stays as it is.");
    book.save(unpaid);
    of.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(of);
    events.publishEvent(ChangeEvents.refused(unpaid));
  }
}
