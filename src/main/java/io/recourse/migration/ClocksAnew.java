package io.recourse.migration;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.LegalGrounds;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The clock of a task runs until the task is due. No model puts off what the shop promised, and one
 * that runs by the law keeps its time.
 */
@Component
class ClocksAnew {

  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final LegalGrounds grounds;

  ClocksAnew(CaseClocks clocks, NextFromClocks next, LegalGrounds grounds) {
    this.clocks = clocks;
    this.grounds = grounds;
    this.next = next;
  }

  /** The case is locked and is saved by the caller. */
  void follow(ServiceCase held, List<WorkAnew> anew) {
    List<WorkAnew> due = anew.stream().filter(work -> work.due() != null).toList();
    due.forEach(work -> move(held.number(), work));
    if (!due.isEmpty()) {
      next.follow(held);
    }
  }

  private void move(CaseNumber number, WorkAnew work) {
    clocks.of(number).stream()
        .filter(clock -> clock.isRunning() && clock.party().equals(Party.STAFF.name()))
        .filter(clock -> clock.legalGround() == null || isPromisedLater(clock, work.due()))
        .filter(clock -> clock.step().equals(work.clock()) || ends(clock, work.was()))
        .forEach(clock -> clocks.move(number, clock.name(), work.due()));
  }

  private boolean isPromisedLater(CaseClock clock, Instant due) {
    return due.isBefore(clock.dueAt()) && !grounds.all().contains(clock.legalGround());
  }

  /** Some clocks bear the name of what is waited for, not of the task. */
  private static boolean ends(CaseClock clock, Instant at) {
    return at != null && clock.dueAt().toEpochMilli() == at.toEpochMilli();
  }
}
