package io.recourse.deliveries;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.decision.RefuseRequest;
import io.recourse.disputes.HearContest;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one clock that a problem runs by; callers hold the case and save it. */
@Component
class DeliveryClocks {

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;

  DeliveryClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
  }

  Instant start(ServiceCase of, DeliveryWait wait) {
    Due due = terms.due(of, wait.term());
    clocks.start(
        of.number(), wait.clock(), wait.party().name(), due.at(), wait.otherwise(), due.ground());
    return due.at();
  }

  /** Until when the outcome can be contested. */
  Instant startContest(ServiceCase of) {
    Due due = terms.due(of, TermName.CONTEST);
    clocks.start(
        of.number(),
        HearContest.WINDOW,
        Party.CUSTOMER.name(),
        due.at(),
        "outcomeStands",
        due.ground());
    return due.at();
  }

  /** What is waited for now. */
  Optional<DeliveryWait> running(CaseNumber number) {
    List<String> names =
        clocks.of(number).stream().filter(CaseClock::isRunning).map(CaseClock::name).toList();
    return Arrays.stream(DeliveryWait.values())
        .filter(wait -> names.contains(wait.clock()))
        .findFirst();
  }

  void met(CaseNumber number) {
    running(number).ifPresent(wait -> clocks.meet(number, wait.clock()));
  }

  /** Returns what ran out; empty when nothing was waited for any more. */
  Optional<DeliveryWait> missed(CaseNumber number) {
    Optional<DeliveryWait> ran = running(number);
    ran.ifPresent(wait -> clocks.breach(number, wait.clock()));
    return ran;
  }

  /** A refusal is not final any more. */
  void appealHeard(CaseNumber number) {
    clocks.meet(number, RefuseRequest.CLOCK);
  }

  void stop(CaseNumber number) {
    clocks.cancelAll(number);
  }

  void follow(ServiceCase of) {
    next.follow(of);
  }
}
