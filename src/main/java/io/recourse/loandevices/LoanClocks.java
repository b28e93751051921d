package io.recourse.loandevices;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of a loan; callers hold the case and save it. */
@Component
class LoanClocks {

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;

  LoanClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
  }

  Instant start(ServiceCase of, LoanWait wait) {
    return run(of, wait, terms.due(of, wait.term()));
  }

  /** Runs until then; one that runs until another day is replaced. */
  Instant run(ServiceCase of, LoanWait wait, Due due) {
    CaseNumber number = of.number();
    Optional<CaseClock> running = running(number, wait);
    if (running.isEmpty() || !running.get().dueAt().equals(due.at())) {
      clocks.start(
          number, wait.clock(), wait.party().name(), due.at(), wait.otherwise(), due.ground());
    }
    next.follow(of);
    return due.at();
  }

  Optional<CaseClock> running(CaseNumber number, LoanWait wait) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(wait.clock()) && clock.isRunning())
        .findFirst();
  }

  void meet(CaseNumber number, LoanWait wait) {
    clocks.meet(number, wait.clock());
  }

  void breach(CaseNumber number, LoanWait wait) {
    clocks.breach(number, wait.clock());
  }

  void stop(CaseNumber number) {
    clocks.cancelAll(number);
  }
}
