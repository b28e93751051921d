package io.recourse.visits;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clocks of a visit: until it is made, and until it is tried again. */
@Component
class VisitClocks {

  static final String MAKE = "makeVisit";
  static final String NEXT_TRY = "nextTry";

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;
  private final Clock clock;

  VisitClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next, Clock clock) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
    this.clock = clock;
  }

  VisitDue startVisit(ServiceCase of) {
    Due due = terms.due(of, TermName.MAKE_VISIT);
    start(of, MAKE, due.at(), "closedUnvisited", due.ground());
    Instant now = clock.instant();
    return new VisitDue(now.plus(Duration.between(now, due.at()).dividedBy(2)), due.at());
  }

  /** Tried again after the term for it. Returns when. */
  Instant startNextTry(ServiceCase of) {
    Due due = terms.due(of, TermName.VISIT_AGAIN);
    start(of, NEXT_TRY, due.at(), "triedAgain", due.ground());
    return due.at();
  }

  void startPromisedTry(ServiceCase of, Instant at) {
    start(of, NEXT_TRY, at, "triedAgain", "The customer asked to be called then");
  }

  void meet(CaseNumber number, String name) {
    clocks.meet(number, name);
  }

  void breach(CaseNumber number, String name) {
    clocks.breach(number, name);
  }

  /** Nothing is owed on the visit any more. */
  void stop(CaseNumber number) {
    clocks.cancelAll(number);
  }

  /** Says what is next by what runs; the caller saves the case. */
  void follow(ServiceCase of) {
    next.follow(of);
  }

  private void start(ServiceCase of, String name, Instant at, String otherwise, String ground) {
    clocks.start(of.number(), name, Party.STAFF.name(), at, otherwise, ground);
  }
}
