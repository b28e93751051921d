package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clocks of a leak. They run whatever becomes of its case: what law wants done is owed. */
@Component
class LeakClocks {

  private final WaitClocks waits;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final Cases cases;

  LeakClocks(WaitClocks waits, CaseClocks clocks, CaseTerms terms, Cases cases) {
    this.waits = waits;
    this.clocks = clocks;
    this.terms = terms;
    this.cases = cases;
  }

  /** Returns until when it is to be done. */
  Instant start(CaseNumber number, LeakWait wait) {
    Due due = terms.due(cases.lock(number), wait.term);
    waits.start(number, wait.step, due, wait.otherwise);
    return due.at();
  }

  /** It is owed after all, and was from that moment on. */
  void owedSince(CaseNumber number, LeakWait wait, Instant from) {
    waits.start(number, wait.step, terms.due(cases.lock(number), wait.term, from), wait.otherwise);
  }

  /** Until when this is to be done; now where it is done already. */
  Instant dueAt(CaseNumber number, LeakWait wait, Instant otherwise) {
    return clocks.of(number).stream()
        .filter(clock -> clock.isRunning() && clock.name().equals(wait.step))
        .map(CaseClock::dueAt)
        .findFirst()
        .orElse(otherwise);
  }

  void done(CaseNumber number, LeakWait wait) {
    waits.done(number, wait.step);
  }

  void cancel(CaseNumber number, LeakWait wait) {
    waits.cancel(number, wait.step);
  }

  void missed(CaseNumber number, LeakWait wait) {
    waits.missed(number, wait.step);
  }
}
