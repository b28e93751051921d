package io.recourse.repairs;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of a repair, one a wait: who owes what by when, and what follows otherwise. */
@Component
class RepairClocks {

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;

  RepairClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
  }

  Instant start(ServiceCase of, RepairWait wait) {
    Due due = terms.due(of, wait.term());
    clocks.start(
        of.number(), wait.clock(), wait.party().name(), due.at(), wait.otherwise(), due.ground());
    return due.at();
  }

  /** As agreed with the customer rather than by a term. */
  void startUntil(ServiceCase of, RepairWait wait, Instant due) {
    clocks.start(
        of.number(), wait.clock(), wait.party().name(), due, wait.otherwise(), "As agreed");
  }

  boolean isRunning(CaseNumber number, RepairWait wait) {
    return clocks.of(number).stream()
        .anyMatch(clock -> clock.name().equals(wait.clock()) && clock.isRunning());
  }

  /** When it was last over, kept or not; empty while it never was. */
  Optional<Instant> lastEnd(CaseNumber number, RepairWait wait) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(wait.clock()))
        .map(CaseClock::endedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo);
  }

  void meet(CaseNumber number, RepairWait wait) {
    clocks.meet(number, wait.clock());
  }

  void breach(CaseNumber number, RepairWait wait) {
    clocks.breach(number, wait.clock());
  }

  /** Nothing is owed on the case any more. */
  void stop(CaseNumber number) {
    clocks.cancelAll(number);
  }

  /** Says what is next by what runs; the caller saves the case. */
  void follow(ServiceCase of) {
    next.follow(of);
  }
}
