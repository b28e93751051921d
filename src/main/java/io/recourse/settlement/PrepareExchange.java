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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes on with an exchange whose difference was paid, or gives it up for a refund. */
@Service
public class PrepareExchange {

  private final Cases cases;
  private final CaseClocks clocks;
  private final SettlementBook book;
  private final DifferenceNews news;
  private final ClosePayments payments;
  private final ApplicationEventPublisher events;

  PrepareExchange(
      Cases cases,
      CaseClocks clocks,
      SettlementBook book,
      DifferenceNews news,
      ClosePayments payments,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.clocks = clocks;
    this.book = book;
    this.news = news;
    this.payments = payments;
    this.events = events;
  }

  /**
   * The customer paid beside us what the wanted article costs more.
   *
   * @throws Problem CONFLICT when no difference is asked for
   */
  @Transactional
  public void differencePaid(CaseNumber number, String reference) {
    paid(number, reference, true);
  }

  /** As {@link #differencePaid}, where the provider took the money. */
  void paidThroughProvider(CaseNumber number, String reference) {
    paid(number, reference, false);
  }

  private void paid(CaseNumber number, String reference, boolean byHand) {
    ServiceCase of = cases.lock(number);
    List<LineSettlement> asked = asked(number);
    if (asked.isEmpty()) {
      throw Problem.conflict("case.noDifference");
    }
    long paid = asked.stream().mapToLong(line -> -line.amount()).sum();
    book.keep(
        number, asked.stream().map(line -> byHand ? line.settledByHand() : line.paid()).toList());
    clocks.meet(number, AskDifference.CLOCK);
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

  /** Items that wait for the difference: it is one sum for all exchanges of the case. */
  Set<Integer> unpaid(CaseNumber number) {
    Collection<LineSettlement> lines = book.settlements(number).values();
    return lines.stream().noneMatch(LineSettlement::asksDifference)
        ? Set.of()
        : lines.stream()
            .filter(LineSettlement::exchanges)
            .map(LineSettlement::item)
            .collect(Collectors.toSet());
  }

  /** The difference was not paid within its term. Changes the case without saving it. */
  void giveUp(ServiceCase of, Set<Integer> items) {
    clocks.breach(of.number(), AskDifference.CLOCK);
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
