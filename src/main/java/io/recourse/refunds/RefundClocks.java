package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.NextFromClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what a refund waits for on its case: a clock, and what is next. A wait that is done late
 * counts as breached.
 */
@Component
public class RefundClocks {

  private final Cases cases;
  private final Refunds refunds;
  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final Clock clock;

  RefundClocks(Cases cases, Refunds refunds, CaseClocks clocks, NextFromClocks next, Clock clock) {
    this.cases = cases;
    this.refunds = refunds;
    this.clocks = clocks;
    this.next = next;
    this.clock = clock;
  }

  /** From now on this part waits; where it waits already, nothing changes. */
  @Transactional
  public void start(RefundId part, RefundWait wait, Instant due) {
    ServiceCase of = locked(part);
    String name = name(part, of.number(), wait);
    if (running(of.number(), name).isEmpty()) {
      clocks.start(of.number(), name, wait.party().name(), due, wait.otherwise(), null);
    }
    show(of);
  }

  /** What it waited for has come; nothing happens where it does not wait. */
  @Transactional
  public void done(RefundId part, RefundWait wait) {
    ServiceCase of = locked(part);
    String name = name(part, of.number(), wait);
    running(of.number(), name).ifPresent(ended -> end(of, ended));
  }

  /** Nobody acted in time; nothing happens where it does not wait. */
  @Transactional
  public void missed(RefundId part, RefundWait wait) {
    ServiceCase of = locked(part);
    String name = name(part, of.number(), wait);
    if (running(of.number(), name).isPresent()) {
      clocks.breach(of.number(), name);
      show(of);
    }
  }

  /** Until when this part waits for that; empty where it does not. */
  @Transactional
  public Optional<Instant> due(RefundId part, RefundWait wait) {
    CaseNumber number = refunds.get(part).promise().caseNumber();
    return running(number, name(part, number, wait)).map(CaseClock::dueAt);
  }

  private void end(ServiceCase of, CaseClock ended) {
    if (clock.instant().isAfter(ended.dueAt())) {
      clocks.breach(of.number(), ended.name());
    } else {
      clocks.meet(of.number(), ended.name());
    }
    show(of);
  }

  private void show(ServiceCase of) {
    next.follow(of);
    cases.save(of);
  }

  private ServiceCase locked(RefundId part) {
    return cases.lock(refunds.get(part).promise().caseNumber());
  }

  private Optional<CaseClock> running(CaseNumber number, String name) {
    return clocks.of(number).stream()
        .filter(one -> one.isRunning() && one.name().equals(name))
        .findFirst();
  }

  /** The first refund of a case has the plain name; a further one says which it is. */
  private String name(RefundId part, CaseNumber number, RefundWait wait) {
    List<RefundId> all = refunds.ofCase(number).stream().map(Refund::id).toList();
    int place = all.indexOf(part);
    return place < 1 ? wait.step() : wait.step() + "#" + (place + 1);
  }
}
