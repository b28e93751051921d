package io.recourse.returns;

import io.recourse.cases.CaseClock;
import io.recourse.cases.CaseClocks;
import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.TermName;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer does not agree with the inspection; a lead who did not inspect looks at it. */
@Service
public class ReviewContest {

  static final String WINDOW = "contest";
  static final String CLOCK = "reviewContest";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final ReturnBook book;
  private final Clock clock;

  ReviewContest(Cases cases, CaseClocks clocks, CaseTerms terms, ReturnBook book, Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Returns until when the contest is reviewed.
   *
   * @throws Problem CONFLICT when nothing was rejected or the time to contest is over
   */
  @Transactional
  public Instant contest(CaseNumber number) {
    ServiceCase contested = cases.lock(number);
    if (!isContestable(contested) || !isInTime(number)) {
      throw Problem.conflict("case.nothingToContest");
    }
    clocks.meet(number, WINDOW);
    Due due = terms.due(contested, TermName.DECIDE);
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), "contestGranted", due.ground());
    contested.nextStep(Party.STAFF, CLOCK, due.at(), "contestGranted");
    cases.save(contested);
    return due.at();
  }

  /**
   * @throws Problem FORBIDDEN for whoever inspected the goods
   */
  public void demandOtherThanInspector(CaseNumber number, Actor reviewer) {
    boolean inspected =
        book.settlements(number).values().stream()
            .anyMatch(line -> reviewer.id().equals(line.inspectedBy()));
    if (inspected) {
      throw Problem.forbidden("case.notInspector");
    }
  }

  /** Nobody contested the outcome in time. */
  @Transactional
  public void letStand(CaseNumber number) {
    ServiceCase closed = cases.lock(number);
    clocks.breach(number, WINDOW);
    closed.nothingExpected();
    cases.save(closed);
  }

  /** The inspection stands. */
  @Transactional
  public void confirm(CaseNumber number) {
    ServiceCase contested = cases.lock(number);
    clocks.meet(number, CLOCK);
    contested.close("The inspection stands after review.");
    cases.save(contested);
  }

  /** What arrived is accepted after all; {@code byDefault} when nobody reviewed in time. */
  @Transactional
  public void overturn(CaseNumber number, boolean byDefault) {
    ServiceCase contested = cases.lock(number);
    if (byDefault) {
      clocks.breach(number, CLOCK);
    } else {
      clocks.meet(number, CLOCK);
    }
    String ground =
        byDefault ? "Contest granted: not reviewed within the term." : "Contest granted.";
    contested.lines().stream()
        .filter(ReviewContest::isRejected)
        .toList()
        .forEach(line -> grant(contested, line, ground));
    contested.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(contested);
  }

  private static void grant(ServiceCase contested, CaseLine line, String ground) {
    contested.accept(line.item(), line.receivedQuantity(), ground);
    if (line.goods() == GoodsState.INSPECTED) {
      contested.goods(line.item(), GoodsState.DISPOSED);
    }
  }

  static boolean isContestable(ServiceCase of) {
    return of.lines().stream().anyMatch(ReviewContest::isRejected);
  }

  private boolean isInTime(CaseNumber number) {
    Instant now = clock.instant();
    return clocks.of(number).stream()
        .filter(each -> each.name().equals(WINDOW) && each.state() == CaseClock.State.RUNNING)
        .anyMatch(each -> now.isBefore(each.dueAt()));
  }

  private static boolean isRejected(CaseLine line) {
    return line.decision() == LineDecision.APPROVED
        && line.acceptedQuantity() < Math.min(line.receivedQuantity(), line.approvedQuantity());
  }
}
