package io.recourse.moneydue;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees which money did not go out by the day of the law. Where the seller may still wait for the
 * goods the clock rests; elsewhere it is missed, and that is told.
 */
@Service
public class BreachPayBack {

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

  /** The cases whose clock was missed now; at most 100 are looked at, by number. */
  @Transactional
  public List<CaseNumber> look() {
    Instant now = clock.instant();
    return clocks.overdue(CaseClock.PAY_BACK, now, AT_ONCE).stream()
        .filter(number -> isMissed(cases.lock(number), now))
        .toList();
  }

  private boolean isMissed(ServiceCase of, Instant now) {
    boolean late =
        clocks.of(of.number()).stream()
            .filter(one -> one.isRunning() && one.name().equals(CaseClock.PAY_BACK))
            .anyMatch(one -> one.dueAt().isBefore(now));
    if (!late) {
      return false;
    }
    if (rule.mayWait(of)) {
      clocks.pause(of.number(), CaseClock.PAY_BACK);
      return false;
    }
    clocks.breach(of.number(), CaseClock.PAY_BACK);
    events.publishEvent(
        DomainEvent.of(
            of.number(),
            "PayBackMissed",
            "The money did not go out by the day of the law; the lead was told.",
            Map.of("told", "lead")));
    return true;
  }
}
