package io.recourse.surplus;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that nobody had announced wait until their owner collects them, up to a term. */
@Service
public class CollectSurplus {

  private static final String CLOCK = "collectSurplus";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final SurplusBook book;
  private final ApplicationEventPublisher events;
  private final SurplusNews news;
  private final Clock clock;

  CollectSurplus(
      Cases cases,
      CaseClocks clocks,
      CaseTerms terms,
      SurplusBook book,
      ApplicationEventPublisher events,
      SurplusNews news,
      Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
    this.book = book;
    this.events = events;
    this.news = news;
    this.clock = clock;
  }

  /** Until when it may be collected; null where nothing is kept. The caller saves the case. */
  Instant await(ServiceCase of) {
    if (kept(of.number()).isEmpty()) {
      return null;
    }
    Due due = terms.due(of, TermName.COLLECT_SURPLUS);
    clocks.start(
        of.number(), CLOCK, Party.CUSTOMER.name(), due.at(), DecideSurplus.OTHERWISE, due.ground());
    of.nextStep(Party.CUSTOMER, CLOCK, due.at(), DecideSurplus.OTHERWISE);
    return due.at();
  }

  /** Nobody collected in time: everything goes back. */
  @Transactional
  public void notCollected(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    for (Surplus surplus : kept(number)) {
      Surplus back = surplus.goesBack();
      book.keep(number, back);
      events.publishEvent(SurplusEvents.decided(number, back));
    }
    clocks.breach(number, CLOCK);
    of.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(of);
  }

  /**
   * The customer took what was kept.
   *
   * @throws Problem CONFLICT when nothing is kept
   */
  @Transactional
  public void collected(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    List<Surplus> kept = kept(number);
    if (kept.isEmpty()) {
      throw Problem.conflict("surplus.notKept");
    }
    for (Surplus surplus : kept) {
      Surplus taken = surplus.collected(clock.instant());
      book.keep(number, taken);
      events.publishEvent(SurplusEvents.collected(number, taken));
    }
    clocks.meet(number, CLOCK);
    of.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(of);
    news.collected(number);
  }

  private List<Surplus> kept(CaseNumber number) {
    return book.of(number).stream().filter(surplus -> surplus.toCollect() > 0).toList();
  }
}
