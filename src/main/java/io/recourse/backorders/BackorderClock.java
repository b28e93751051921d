package io.recourse.backorders;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The one clock of a wait for stock; callers hold the case and save it. */
@Component
class BackorderClock {

  private static final String NAME = "awaitArticle";

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;

  BackorderClock(CaseClocks clocks, CaseTerms terms, NextFromClocks next) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
  }

  Instant start(ServiceCase of) {
    Due due = terms.due(of, TermName.BACKORDER);
    clocks.start(of.number(), NAME, Party.CUSTOMER.name(), due.at(), "refundInstead", due.ground());
    next.follow(of);
    return due.at();
  }

  boolean isRunning(CaseNumber number) {
    return clocks.of(number).stream()
        .filter(CaseClock::isRunning)
        .anyMatch(clock -> clock.name().equals(NAME));
  }

  void met(ServiceCase of) {
    clocks.meet(of.number(), NAME);
    next.follow(of);
  }

  void missed(ServiceCase of) {
    clocks.breach(of.number(), NAME);
    next.follow(of);
  }
}
