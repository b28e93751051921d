package io.recourse.moneydue;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.LateDuty;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees which duties of the law were not done by their day; their clocks are missed. */
@Service
public class BreachDuties {

  private static final int AT_ONCE = 100;

  private final Cases cases;
  private final CaseClocks clocks;
  private final ObjectProvider<LateDuty> duties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BreachDuties(
      Cases cases,
      CaseClocks clocks,
      ObjectProvider<LateDuty> duties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.duties = duties;
    this.events = events;
    this.clock = clock;
  }

  /** The cases with a duty that was missed now; at most 100 of a kind, by number. */
  @Transactional
  public List<CaseNumber> look() {
    Instant now = clock.instant();
    return duties.stream()
        .map(LateDuty::clock)
        .sorted()
        .flatMap(
            name ->
                clocks.overdue(name, now, AT_ONCE).stream()
                    .filter(number -> isMissed(number, name, now)))
        .distinct()
        .toList();
  }

  private boolean isMissed(CaseNumber number, String name, Instant now) {
    var unused = cases.lock(number);
    boolean late =
        clocks.of(number).stream()
            .filter(one -> one.isRunning() && one.name().equals(name))
            .map(CaseClock::dueAt)
            .anyMatch(due -> due.isBefore(now));
    if (late) {
      clocks.breach(number, name);
      events.publishEvent(
          DomainEvent.of(
              number,
              "DutyMissed",
              "A duty of the law was not done by its day; the lead was told.",
              Map.of("clock", name)));
    }
    return late;
  }
}
