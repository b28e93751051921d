package io.recourse.sitevisits;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clocks of a visit, one a wait. */
@Component
class SiteVisitClocks {

  /** After the agreed time, in which a technician on the road reports. */
  private static final Duration REPORT = Duration.ofHours(12);

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;

  SiteVisitClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
  }

  Instant startChoice(ServiceCase of) {
    return start(of, SiteVisitWait.CHOICE, terms.due(of, TermName.APPOINTMENT));
  }

  Instant startPlanning(ServiceCase of) {
    return start(of, SiteVisitWait.PLAN, terms.due(of, TermName.PLAN_VISIT));
  }

  /** Until the visit is to be reported. */
  Instant startVisit(ServiceCase of, Instant endsAt) {
    return start(of, SiteVisitWait.VISIT, new Due(endsAt.plus(REPORT), "As agreed"));
  }

  boolean isRunning(CaseNumber number, SiteVisitWait wait) {
    return clocks.of(number).stream()
        .anyMatch(clock -> clock.name().equals(wait.clock()) && clock.isRunning());
  }

  void meet(CaseNumber number, SiteVisitWait wait) {
    clocks.meet(number, wait.clock());
  }

  void breach(CaseNumber number, SiteVisitWait wait) {
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

  private Instant start(ServiceCase of, SiteVisitWait wait, Due due) {
    clocks.start(
        of.number(), wait.clock(), wait.party().name(), due.at(), wait.otherwise(), due.ground());
    return due.at();
  }
}
