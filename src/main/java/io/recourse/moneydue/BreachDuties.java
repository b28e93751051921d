package io.recourse.moneydue;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.LateDuty;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees which duties of the law were not done by their day; their clocks are missed. */
@Service
public class BreachDuties {

  private static final Logger LOG = LoggerFactory.getLogger(BreachDuties.class);
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

  /** The names of the clocks that are looked at. */
  public List<String> clocks() {
    return duties.stream().map(LateDuty::clock).sorted().toList();
  }

  /**
   * A page of cases on which such a clock is over, by number.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<CaseNumber> next(String name, CaseNumber after) {
    return clocks.overdue(name, clock.instant(), after, AT_ONCE);
  }

  /** Says whether such a duty of this case was missed now. */
  @Transactional
  public boolean breach(String name, CaseNumber number) {
    var unused = cases.lock(number);
    boolean late = isLate(name, number);
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

  private boolean isLate(String name, CaseNumber number) {
    return clocks.of(number).stream()
        .filter(one -> one.isRunning() && one.name().equals(name))
        .anyMatch(one -> one.dueAt().isBefore(clock.instant()));
  }

  /** This one could not be dealt with: each round looks at it again. */
  public void leave(String name, CaseNumber number, RuntimeException why) {
    LOG.error("Of {} it cannot be said whether its duty {} is late", number, name, why);
  }
}
