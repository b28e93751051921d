package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaked is got back, shut off or made worthless; then who has to know is told. */
@Service
public class ContainLeak {

  private final Cases cases;
  private final Leaks leaks;
  private final LeakClocks clocks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContainLeak(
      Cases cases, Leaks leaks, LeakClocks clocks, ApplicationEventPublisher events, Clock clock) {
    this.cases = cases;
    this.leaks = leaks;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who is still to be told, and by when.
   *
   * @param noticeBy of the authority
   * @param personsBy of those concerned
   */
  public record Owed(boolean notice, Instant noticeBy, boolean persons, Instant personsBy) {}

  /**
   * @throws io.recourse.common.Problem INVALID without words
   */
  @Transactional
  public Owed contain(CaseNumber number, String measures) {
    WordRules.demand("/values/measures", measures, WordRules.NOTE);
    var unused = cases.lock(number);
    clocks.done(number, LeakWait.CONTAINMENT);
    leaks.contained(number, measures.strip());
    events.publishEvent(
        DomainEvent.of(number, "DataLeakContained", "A data leak was contained.", Map.of()));
    Leak leak = leaks.of(number).orElseThrow();
    Instant now = clock.instant();
    return new Owed(
        leak.isOpen(),
        clocks.dueAt(number, LeakWait.NOTICE, now),
        leak.owesPersons(),
        leak.owesPersons() ? clocks.start(number, LeakWait.PERSONS) : now);
  }
}
