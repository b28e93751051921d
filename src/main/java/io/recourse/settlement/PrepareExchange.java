package io.recourse.settlement;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.payments.ClosePayments;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the difference of a dearer article; unpaid, the exchange becomes a refund. */
@Service
public class PrepareExchange {

  static final String CLOCK = "payDifference";

  private final Cases cases;
  private final CaseClocks clocks;
  private final SettlementBook book;
  private final SettlementRules rules;
  private final CaseDeadlines deadlines;
  private final DifferenceNews news;
  private final ClosePayments payments;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PrepareExchange(
      Cases cases,
      CaseClocks clocks,
      SettlementBook book,
      SettlementRules rules,
      CaseDeadlines deadlines,
      DifferenceNews news,
      ClosePayments payments,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.book = book;
    this.rules = rules;
    this.deadlines = deadlines;
    this.news = news;
    this.payments = payments;
    this.events = events;
    this.clock = clock;
  }

  /** Changes the case without saving it. */
  Instant askDifference(ServiceCase on) {
    Instant by = deadlines.after(on, clock.instant(), rules.differenceTerm());
    clocks.start(
        on.number(), CLOCK, Party.CUSTOMER.name(), by, "refundInstead", "Terms of exchange");
    on.nextStep(Party.CUSTOMER, CLOCK, by, "refundInstead");
    return by;
  }

  /**
   * The customer paid what the wanted article costs more.
   *
   * @throws Problem CONFLICT when no difference is asked for
   */
  @Transactional
  public void differencePaid(CaseNumber number, String reference) {
    ServiceCase of = cases.lock(number);
    List<LineSettlement> asked = asked(number);
    if (asked.isEmpty()) {
      throw Problem.conflict("case.noDifference");
    }
    long paid = asked.stream().mapToLong(line -> -line.amount()).sum();
    book.keep(
        number, asked.stream().map(line -> line.plan(line.kind(), line.pending(), 0)).toList());
    clocks.meet(number, CLOCK);
    payments.expire(number);
    of.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(of);
    events.publishEvent(
        DomainEvent.of(
            number,
            "DifferencePaid",
            "The customer paid the difference of the exchange.",
            Map.of("amount", paid, "reference", reference == null ? "" : reference)));
    news.paid(number);
  }

  /** Items whose difference was asked for and not paid. */
  Set<Integer> unpaid(CaseNumber number) {
    return asked(number).stream().map(LineSettlement::item).collect(Collectors.toSet());
  }

  /** The difference was not paid within its term. Changes the case without saving it. */
  void giveUp(ServiceCase of, Set<Integer> items) {
    clocks.breach(of.number(), CLOCK);
    payments.expire(of.number());
    for (int item : items) {
      int pieces = of.line(item).approvedQuantity();
      of.approve(item, pieces, Remedy.REFUND, "Difference not paid within the term.");
    }
    of.nextStep(Party.SYSTEM, "settle", null, null);
  }

  private List<LineSettlement> asked(CaseNumber number) {
    return book.settlements(number).values().stream()
        .filter(LineSettlement::asksDifference)
        .toList();
  }
}
