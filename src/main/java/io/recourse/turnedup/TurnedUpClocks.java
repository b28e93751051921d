package io.recourse.turnedup;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clock of goods that turned up, one at a time; callers hold the case and save it. */
@Component
class TurnedUpClocks {

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;

  TurnedUpClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
  }

  Instant start(ServiceCase of, TurnedUp found, TurnedUpWait wait) {
    Due due = terms.due(of, wait.term());
    clocks.start(
        of.number(),
        wait.clock(),
        wait.party().name(),
        due.at(),
        wait.otherwise(found),
        due.ground());
    next.follow(of);
    return due.at();
  }

  Optional<CaseClock> running(CaseNumber number, TurnedUpWait wait) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(wait.clock()) && clock.isRunning())
        .findFirst();
  }

  /** What was waited for is here. */
  void met(ServiceCase of) {
    waits(of.number()).ifPresent(wait -> clocks.meet(of.number(), wait.clock()));
    next.follow(of);
  }

  /** It did not come in time; nothing happens where nothing is waited for any more. */
  void missed(ServiceCase of) {
    waits(of.number()).ifPresent(wait -> clocks.breach(of.number(), wait.clock()));
    next.follow(of);
  }

  private Optional<TurnedUpWait> waits(CaseNumber number) {
    return Arrays.stream(TurnedUpWait.values())
        .filter(wait -> running(number, wait).isPresent())
        .findFirst();
  }
}
