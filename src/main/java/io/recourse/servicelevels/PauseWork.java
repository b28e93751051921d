package io.recourse.servicelevels;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.terms.Pause;
import io.recourse.terms.WorkPauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person lets the work clocks of a case rest, with a reason and for a time, and lets them go on
 * with the rest (SLA-03). What customers have a right to never rests.
 */
@Service
public class PauseWork {

  static final Duration LONGEST = Duration.ofDays(30);
  private static final int LONGEST_REASON = 500;

  private final Cases cases;
  private final WorkPauses pauses;
  private final FollowWorkClocks clocks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PauseWork(
      Cases cases,
      WorkPauses pauses,
      FollowWorkClocks clocks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.pauses = pauses;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param until when work goes on by itself, 30 days from now at most
   * @throws Problem CONFLICT when the case has ended or rests already
   */
  @Transactional
  public void pause(CaseNumber number, String person, String reason, Instant until) {
    Instant now = clock.instant();
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Problem.invalid("/reason", "pause.reason", LONGEST_REASON);
    }
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid("/until", "pause.until", LONGEST.toDays());
    }
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      throw Problem.conflict("case.closed", number);
    }
    if (pauses.of(number, now).stream().anyMatch(Pause::isOpen)) {
      throw Problem.conflict("pause.already", number);
    }
    pauses.end(number, now);
    pauses.begin(number, new Pause(now, null, reason.strip(), person, until));
    tell(number, "WorkPausedByHand", reason.strip());
    clocks.follow(number);
  }

  /**
   * @throws Problem CONFLICT when it does not rest by hand
   */
  @Transactional
  public void resume(CaseNumber number) {
    Instant now = clock.instant();
    ServiceCase of = cases.lock(number);
    if (pauses.of(number, now).stream().noneMatch(Pause::isOpen)) {
      throw Problem.conflict("pause.none", of.number());
    }
    pauses.end(number, now);
    tell(number, "WorkResumedByHand", "");
    clocks.follow(number);
  }

  private void tell(CaseNumber number, String type, String reason) {
    events.publishEvent(
        DomainEvent.of(number, type, "A person let work rest or go on.", Map.of("reason", reason)));
  }
}
