package io.recourse.upgrades;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.policy.TermName;
import io.recourse.serviceplans.CallOffPlan;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A technician carries an upgrade out within its term, or its price goes back. */
@Service
public class CarryOutUpgrade {

  private static final String CLOCK = "carryOutUpgrade";

  private final Cases cases;
  private final UpgradeBook book;
  private final CallOffPlan callOff;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;
  private final ApplicationEventPublisher events;

  CarryOutUpgrade(
      Cases cases,
      UpgradeBook book,
      CallOffPlan callOff,
      CaseClocks clocks,
      CaseTerms terms,
      NextFromClocks next,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.callOff = callOff;
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
    this.events = events;
  }

  /** Returns by when it is to be carried out. */
  @Transactional
  public Instant takeUp(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Due due = terms.due(of, TermName.CARRY_OUT_UPGRADE);
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), "upgradePaidBack", due.ground());
    next.follow(of);
    cases.save(of);
    return due.at();
  }

  /** What the technician says of it. */
  @Transactional
  public void record(CaseNumber number, boolean done, String words) {
    var unused = cases.lock(number);
    clocks.meet(number, CLOCK);
    book.becomes(number, done ? Upgrade.State.DONE : Upgrade.State.NOT_DONE, words);
    events.publishEvent(
        DomainEvent.of(
            number,
            "UpgradeCarriedOut",
            done ? "The upgrade was carried out." : "The upgrade could not be carried out.",
            Map.of("done", done)));
  }

  @Transactional
  public void close(CaseNumber number) {
    end(number, "The upgrade was carried out.");
  }

  /** It could not be carried out, or was not in its term: all of its price goes back. */
  @Transactional
  public void payBack(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.breach(number, CLOCK);
    book.becomes(number, Upgrade.State.NOT_DONE, null);
    var back = callOff.callOff(number, CallOffPlan.Why.NOT_CARRIED_OUT);
    end(number, back.ground());
  }

  /** The customer called it off; what is owed to them is booked already. */
  @Transactional
  public void leave(CaseNumber number) {
    clocks.cancel(number, CLOCK);
    end(number, "The customer called the upgrade off.");
  }

  private void end(CaseNumber number, String ground) {
    ServiceCase of = cases.lock(number);
    of.closeAs(CaseStatus.CLOSED, ground);
    cases.save(of);
  }
}
