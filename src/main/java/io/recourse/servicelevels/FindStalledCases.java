package io.recourse.servicelevels;

import io.recourse.calendars.Calendars;
import io.recourse.calendars.WorkingTime;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases on which nothing happens although staff act next, and prompts their owners (SLA-09).
 */
@Service
public class FindStalledCases {

  private static final int AT_ONCE = 100;

  private final WorkCases work;
  private final Cases cases;
  private final Calendars calendars;
  private final PromptOwner prompt;
  private final Clock clock;

  FindStalledCases(
      WorkCases work, Cases cases, Calendars calendars, PromptOwner prompt, Clock clock) {
    this.work = work;
    this.cases = cases;
    this.calendars = calendars;
    this.prompt = prompt;
    this.clock = clock;
  }

  /**
   * A page of the cases that may have stalled.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<CaseNumber> next(CaseNumber after) {
    return work.toLookAt(clock.instant(), after, AT_ONCE);
  }

  /**
   * Says whether it has, so that its owner was prompted; and when it can have at the earliest, from
   * what is known now.
   */
  @Transactional
  public boolean find(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      work.lookAgain(number, null);
      return false;
    }
    Instant now = clock.instant();
    Duration still = work.levelOf(number).orElseThrow().agreed().stalledAfter();
    WorkingTime time = calendars.of(of.team(), of.origin().country());
    boolean awaits = work.awaitsStaff(number);
    Instant stalls = time.plus(awaits ? work.lastMoved(number) : now, still);
    boolean stalled = awaits && !stalls.isAfter(now);
    if (stalled) {
      prompt.stalled(of);
    }
    work.lookAgain(number, stalled ? time.plus(now, still) : stalls);
    return stalled;
  }
}
