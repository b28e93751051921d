package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaked, of how many, and what it may mean for them: that says who has to be told. */
@Service
public class AssessLeak {

  private final Cases cases;
  private final Leaks leaks;
  private final AskLeakDuty duties;
  private final TellAuthority authority;
  private final LeakClocks clocks;
  private final ApplicationEventPublisher events;

  AssessLeak(
      Cases cases,
      Leaks leaks,
      AskLeakDuty duties,
      TellAuthority authority,
      LeakClocks clocks,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.leaks = leaks;
    this.duties = duties;
    this.authority = authority;
    this.clocks = clocks;
    this.events = events;
  }

  /**
   * @param containBy until when it is to be contained; null where nothing leaked
   */
  public record Assessed(boolean leak, Instant containBy) {}

  /**
   * @param kinds of data; where nothing leaked, how that is known
   * @param persons about how many are concerned; 0 where nobody knows
   * @throws Problem INVALID without words or for fewer than nobody
   */
  @Transactional
  public Assessed assess(CaseNumber number, LeakRisk risk, String kinds, int persons) {
    WordRules.demand("/values/kinds", kinds, WordRules.NOTE);
    if (persons < 0) {
      throw Problem.invalid("/values/persons", "field.atLeast", 0);
    }
    var unused = cases.lock(number);
    clocks.done(number, LeakWait.ASSESSMENT);
    return as(number, risk, kinds.strip(), persons);
  }

  /** Nobody looked in time: it counts as one with a risk, of which the authority is told. */
  @Transactional
  public Assessed byDefault(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.missed(number, LeakWait.ASSESSMENT);
    return as(number, LeakRisk.RISK, null, 0);
  }

  private Assessed as(CaseNumber number, LeakRisk risk, String kinds, int persons) {
    boolean leak = found(number, risk, kinds, persons).isLeak();
    return new Assessed(leak, leak ? clocks.start(number, LeakWait.CONTAINMENT) : null);
  }

  Extent found(CaseNumber number, LeakRisk risk, String kinds, int persons) {
    Extent extent = new Extent(risk, kinds, persons, duties.of(number, risk));
    leaks.assessed(number, extent);
    events.publishEvent(
        DomainEvent.of(
            number,
            "DataLeakAssessed",
            "A data leak was assessed: " + risk + ".",
            Map.of("risk", risk.name(), "persons", persons)));
    if (!extent.duty().authority()) {
      authority.needNotBeTold(number, extent.duty().ground());
    }
    return extent;
  }
}
