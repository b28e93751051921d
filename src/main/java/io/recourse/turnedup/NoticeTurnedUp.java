package io.recourse.turnedup;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.policy.JudgeTurnedUp;
import io.recourse.turnedup.TurnedUp.Teller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that counted as lost are here: tracking, the customer or staff say so, once a case. */
@Service
public class NoticeTurnedUp {

  private static final int AT_ONCE = 200;

  private final Cases cases;
  private final SettledAsLost settled;
  private final TurnedUpBook book;
  private final JudgeTurnedUp policy;
  private final TurnedUpEvents events;
  private final TurnedUpFlow flow;
  private final CurrentActor actor;
  private final Clock clock;

  NoticeTurnedUp(
      Cases cases,
      SettledAsLost settled,
      TurnedUpBook book,
      JudgeTurnedUp policy,
      TurnedUpEvents events,
      TurnedUpFlow flow,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.settled = settled;
    this.book = book;
    this.policy = policy;
    this.events = events;
    this.flow = flow;
    this.actor = actor;
    this.clock = clock;
  }

  /** The next cases behind {@code last} whose parcel was delivered after all. */
  public List<CaseNumber> after(CaseNumber last) {
    return book.delivered(last, AT_ONCE);
  }

  /** Its tracking tells so; says whether that was news. */
  @Transactional
  public boolean tracked(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (!mayTurnUp(of)) {
      return false;
    }
    begin(of, Teller.TRACKING);
    return true;
  }

  /**
   * Somebody says so.
   *
   * @throws Problem CONFLICT where nothing of the case counts as lost, or it was told before
   */
  @Transactional
  public void said(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (!mayTurnUp(of)) {
      throw Problem.conflict("turnedUp.notLost", number);
    }
    Actor by = actor.actor();
    begin(of, by.isCustomer() ? Teller.CUSTOMER : Teller.STAFF);
  }

  /** Whether goods of the case count as lost, and nobody told otherwise yet. */
  public boolean mayTurnUp(ServiceCase of) {
    return settled.is(of) && book.find(of.number()).isEmpty();
  }

  private void begin(ServiceCase of, Teller teller) {
    Money worth = settled.worth(of);
    var said = policy.judge(of.number(), worth);
    TurnedUp found =
        new TurnedUp(
            of.number(),
            clock.instant(),
            teller,
            said.asked() ? TurnedUp.State.ASKED : TurnedUp.State.LEFT,
            worth,
            said.unansweredStays(),
            said.ground());
    book.add(found);
    events.turnedUp(found);
    flow.begin(of.number());
  }
}
