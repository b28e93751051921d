package io.recourse.moneydue;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseDeadlines;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, lets rest, takes up and ends the clock on the customer's money. */
@Service
public class RunPayBackClock {

  private static final String CLOCK = CaseClock.PAY_BACK;
  private static final String OTHERWISE = "payBackMissed";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseDeadlines deadlines;
  private final PayBackRule rule;
  private final Clock clock;

  RunPayBackClock(
      Cases cases, CaseClocks clocks, CaseDeadlines deadlines, PayBackRule rule, Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.rule = rule;
    this.clock = clock;
  }

  @Transactional
  void follow(CaseNumber number, PayBackMoment moment) {
    Optional<CaseClock> last = last(number);
    if (last.filter(RunPayBackClock::isOwed).isPresent()) {
      return;
    }
    ServiceCase of = cases.get(number);
    boolean rests = last.filter(known -> known.state() == CaseClock.State.PAUSED).isPresent();
    if (rests && moment != PayBackMoment.AGREED) {
      String ground = last.get().legalGround();
      start(number, new Due(deadlines.after(of, clock.instant(), Period.ZERO), ground));
    } else if (!rests && PayBackRule.isRefunded(of) && rule.begins(of, moment)) {
      start(number, rule.due(of, begun(of, last)));
    }
  }

  /** A payment did not arrive: it is owed as it was before. */
  @Transactional
  void owedAgain(CaseNumber number) {
    last(number)
        .filter(known -> known.state() == CaseClock.State.MET || known.doneAt() != null)
        .ifPresent(known -> start(number, new Due(known.dueAt(), known.legalGround())));
  }

  /** Met with the last payment; what went out too late is missed, and keeps when it went out. */
  @Transactional
  void paid(CaseNumber number) {
    Optional<CaseClock> owed = last(number).filter(RunPayBackClock::isOwed);
    if (owed.isEmpty() || !PayBackRule.isAllPaid(cases.get(number))) {
      return;
    }
    if (clock.instant().isAfter(owed.get().dueAt())) {
      clocks.breach(number, CLOCK);
    }
    clocks.meet(number, CLOCK);
  }

  /** What was missed and not done since is the same money still: no new term begins for it. */
  private static boolean isOwed(CaseClock last) {
    boolean missed = last.state() == CaseClock.State.BREACHED && last.doneAt() == null;
    return last.isRunning() || missed;
  }

  /** A first notice counts from when it came; what is owed later for another reason, from then. */
  private Instant begun(ServiceCase of, Optional<CaseClock> before) {
    boolean first = before.isEmpty() || before.get().state() == CaseClock.State.CANCELLED;
    return first && rule.countsFromNotice(of) ? of.origin().openedAt() : clock.instant();
  }

  private void start(CaseNumber number, Due due) {
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), OTHERWISE, due.ground());
  }

  private Optional<CaseClock> last(CaseNumber number) {
    return clocks.of(number).stream()
        .filter(known -> known.name().equals(CLOCK))
        .reduce((earlier, later) -> later);
  }
}
