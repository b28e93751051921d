package io.recourse.orderchanges;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orderchanges.RequestedChange.State;
import io.recourse.orders.Order;
import io.recourse.policy.OrderChangeVerdict;
import io.recourse.policy.OrderChangeVerdict.Answer;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a change is made: the table says so at once, or a person does; by default it is not. */
@Service
public class DecideChange {

  static final String CLOCK = "decideOrderChange";
  static final String DEFAULT = "orderStays";

  private final Cases cases;
  private final ChangeBook book;
  private final ChangeVerdict verdict;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final ApplicationEventPublisher events;

  DecideChange(
      Cases cases,
      ChangeBook book,
      ChangeVerdict verdict,
      CaseClocks clocks,
      CaseTerms terms,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.verdict = verdict;
    this.clocks = clocks;
    this.terms = terms;
    this.events = events;
  }

  /**
   * What follows now.
   *
   * @param decideBy until when a person decides; null unless one is asked
   */
  public record Judged(Answer answer, Instant decideBy) {}

  @Transactional
  public Judged judge(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    RequestedChange change = book.get(number);
    Order order = verdict.orderOf(change.orderNumber());
    OrderChangeVerdict said = verdict.of(number, order, change.wanted().kind());
    if (said.answer() != Answer.ASK) {
      return new Judged(said.answer(), null);
    }
    Due due = terms.due(of, TermName.DECIDE);
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), DEFAULT, due.ground());
    of.nextStep(Party.STAFF, CLOCK, due.at(), DEFAULT);
    cases.save(of);
    return new Judged(said.answer(), due.at());
  }

  /** A person said yes. */
  @Transactional
  public void grant(CaseNumber number) {
    clocks.meet(number, CLOCK);
    goOn(number);
  }

  /**
   * A person said no.
   *
   * @param ground their words to the customer
   */
  @Transactional
  public void refuse(CaseNumber number, String ground) {
    clocks.meet(number, CLOCK);
    goOn(number);
    refused(number, ground);
  }

  /** Nobody decided in time: the order stays as it is. */
  @Transactional
  public void refuseByDefault(CaseNumber number) {
    clocks.breach(number, CLOCK);
    goOn(number);
    refused(number, "The change was not decided within the term; the order stays as it is.");
  }

  private void goOn(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    of.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(of);
  }

  private void refused(CaseNumber number, String ground) {
    RequestedChange refused = book.get(number).ended(State.REFUSED, ground);
    book.save(refused);
    events.publishEvent(ChangeEvents.refused(refused));
  }
}
