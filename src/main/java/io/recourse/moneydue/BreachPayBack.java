package io.recourse.moneydue;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees which money did not go out by the day of the law. Where the seller may still wait for the
 * goods the clock rests; elsewhere it is missed, and that is told.
 */
@Service
public class BreachPayBack {

  private static final Logger LOG = LoggerFactory.getLogger(BreachPayBack.class);
  private static final int AT_ONCE = 100;

  private final Cases cases;
  private final CaseClocks clocks;
  private final PayBackRule rule;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BreachPayBack(
      Cases cases,
      CaseClocks clocks,
      PayBackRule rule,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.rule = rule;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A page of cases whose clock is over, by number.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<CaseNumber> next(CaseNumber after) {
    return clocks.overdue(CaseClock.PAY_BACK, clock.instant(), after, AT_ONCE);
  }

  /** Says whether the clock of this case was missed now. */
  @Transactional
  public boolean breach(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (!isLate(number)) {
      return false;
    }
    if (rule.mayWait(of)) {
      clocks.pause(number, CaseClock.PAY_BACK);
      return false;
    }
    clocks.breach(number, CaseClock.PAY_BACK);
    events.publishEvent(
        DomainEvent.of(
            number,
            "PayBackMissed",
            "The money did not go out by the day of the law; the lead was told.",
            Map.of("told", "lead")));
    return true;
  }

  private boolean isLate(CaseNumber number) {
    return clocks.of(number).stream()
        .filter(one -> one.isRunning() && one.name().equals(CaseClock.PAY_BACK))
        .anyMatch(one -> one.dueAt().isBefore(clock.instant()));
  }

  /** This one could not be dealt with: each round looks at it again. */
  public void leave(CaseNumber number, RuntimeException why) {
    LOG.error("Of {} it cannot be said whether its money is late", number, why);
  }
}
