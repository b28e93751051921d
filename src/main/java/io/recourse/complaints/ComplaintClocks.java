package io.recourse.complaints;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of a complaint; one runs at a time, for the step that the case waits for. */
@Component
class ComplaintClocks {

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;
  private final Clock clock;

  ComplaintClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next, Clock clock) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
    this.clock = clock;
  }

  /** Returns until when; the caller saves the case. What is urgent is due sooner. */
  Instant start(ServiceCase of, Wait wait, boolean urgent) {
    Due due = due(of, wait, urgent);
    clocks.start(of.number(), wait.step, wait.party.name(), due.at(), wait.otherwise, due.ground());
    next.follow(of);
    return due.at();
  }

  /**
   * What staff do now is urgent from here on. Returns until when; empty while it waits for somebody
   * else. The caller saves the case.
   */
  Optional<Instant> hasten(ServiceCase of) {
    return clocks.of(of.number()).stream()
        .filter(CaseClock::isRunning)
        .flatMap(running -> Wait.named(running.step()).filter(Wait::isStepOfStaff).stream())
        .findFirst()
        .map(wait -> hasten(of, wait));
  }

  private Instant hasten(ServiceCase of, Wait wait) {
    Instant before = dueAt(of, wait);
    Due sooner = terms.due(of, TermName.URGENT_COMPLAINT);
    if (!sooner.at().isBefore(before)) {
      return before;
    }
    clocks.start(
        of.number(), wait.step, wait.party.name(), sooner.at(), wait.otherwise, sooner.ground());
    next.follow(of);
    return sooner.at();
  }

  private Instant dueAt(ServiceCase of, Wait wait) {
    return clocks.of(of.number()).stream()
        .filter(it -> it.isRunning() && it.step().equals(wait.step))
        .map(CaseClock::dueAt)
        .findFirst()
        .orElseThrow();
  }

  /** Until a moment that a person chose. */
  void startUntil(ServiceCase of, Wait wait, Instant until) {
    clocks.start(of.number(), wait.step, wait.party.name(), until, wait.otherwise, null);
    next.follow(of);
  }

  private Due due(ServiceCase of, Wait wait, boolean urgent) {
    Due ordinary = terms.due(of, wait.term);
    if (!urgent || wait.party != Party.STAFF) {
      return ordinary;
    }
    Due sooner = terms.due(of, TermName.URGENT_COMPLAINT);
    return sooner.at().isBefore(ordinary.at()) ? sooner : ordinary;
  }

  /** When the lead hears of an investigation: an urgent one at once, others at half their term. */
  FindDue found(Instant findBy, boolean urgent) {
    Instant now = clock.instant();
    Instant half = now.plus(Duration.between(now, findBy).dividedBy(2));
    return new FindDue(urgent ? now : half, findBy);
  }

  /** What was waited for has come, in time or late. */
  void done(ServiceCase of) {
    Instant now = clock.instant();
    clocks.of(of.number()).stream()
        .filter(running -> running.isRunning() && Wait.named(running.step()).isPresent())
        .forEach(
            running -> {
              if (now.isBefore(running.dueAt())) {
                clocks.meet(of.number(), running.name());
              } else {
                clocks.breach(of.number(), running.name());
              }
            });
    next.follow(of);
  }

  boolean runs(ServiceCase of, Wait wait) {
    Instant now = clock.instant();
    return clocks.of(of.number()).stream()
        .anyMatch(it -> it.isRunning() && it.step().equals(wait.step) && now.isBefore(it.dueAt()));
  }

  void missed(ServiceCase of, Wait wait) {
    clocks.breach(of.number(), wait.step);
    next.follow(of);
  }

  void stop(CaseNumber number) {
    clocks.cancelAll(number);
  }
}
