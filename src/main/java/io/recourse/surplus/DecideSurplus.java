package io.recourse.surplus;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of goods that nobody announced: pieces of the order are added to the return, all
 * others go back to the customer. By default everything goes back.
 */
@Service
public class DecideSurplus {

  static final String CLOCK = "decideSurplus";
  static final String OTHERWISE = "surplusSentBack";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final SurplusBook book;
  private final AddSurplus add;
  private final ApplicationEventPublisher events;
  private final CollectSurplus collect;

  DecideSurplus(
      Cases cases,
      CaseClocks clocks,
      CaseTerms terms,
      SurplusBook book,
      AddSurplus add,
      ApplicationEventPublisher events,
      CollectSurplus collect) {
    this.collect = collect;
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
    this.book = book;
    this.add = add;
    this.events = events;
  }

  /** Returns by when surplus goods are decided on; empty when there are none undecided. */
  @Transactional
  public Optional<Instant> ask(CaseNumber number) {
    if (undecided(number).isEmpty()) {
      return Optional.empty();
    }
    ServiceCase of = cases.lock(number);
    Due due = terms.due(of, TermName.DECIDE);
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), OTHERWISE, due.ground());
    of.nextStep(Party.STAFF, CLOCK, due.at(), OTHERWISE);
    cases.save(of);
    return Optional.of(due.at());
  }

  /** Goods that wait for a decision. */
  public List<Surplus> undecided(CaseNumber number) {
    return book.of(number).stream().filter(surplus -> !surplus.decided()).toList();
  }

  /**
   * What follows a decision.
   *
   * @param collectBy until when the customer may collect; null where nothing is kept
   */
  public record Outcome(boolean goesBack, Instant collectBy) {}

  /**
   * Decides on all of them; what no choice adds goes back, or is kept until it is collected.
   *
   * @throws io.recourse.common.Problem INVALID when the order does not hold the pieces
   */
  @Transactional
  public Outcome decide(
      CaseNumber number, Actor decider, List<SurplusChoice> choices, boolean keep) {
    ServiceCase of = cases.lock(number);
    for (Surplus surplus : undecided(number)) {
      Surplus decided =
          choices.stream()
              .filter(choice -> choice.position() == surplus.position() && choice.adds() > 0)
              .findFirst()
              .map(choice -> add.add(of, surplus, choice, decider))
              .orElseGet(surplus::goesBack);
      keep(number, keep && decided.toSendBack() > 0 ? decided.staysHere() : decided);
    }
    clocks.meet(number, CLOCK);
    of.nextStep(Party.SYSTEM, "settle", null, null);
    Instant collectBy = collect.await(of);
    cases.save(of);
    return new Outcome(
        book.of(number).stream().anyMatch(surplus -> surplus.toSendBack() > 0), collectBy);
  }

  /** Nobody decided in time: everything goes back. */
  @Transactional
  public void byDefault(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    undecided(number).forEach(surplus -> keep(number, surplus.goesBack()));
    clocks.breach(number, CLOCK);
    of.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(of);
  }

  private void keep(CaseNumber number, Surplus decided) {
    book.keep(number, decided);
    events.publishEvent(SurplusEvents.decided(number, decided));
  }
}
