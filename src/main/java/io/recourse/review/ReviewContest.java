package io.recourse.review;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.TermName;
import io.recourse.settlement.SettlementBook;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer does not agree with the inspection; a lead who did not inspect looks at it. */
@Service
public class ReviewContest {

  public static final String WINDOW = "contest";
  public static final String CLOCK = "reviewContest";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final SettlementBook book;
  private final RejectedGoods rejected;
  private final Clock clock;

  ReviewContest(
      Cases cases,
      CaseClocks clocks,
      CaseTerms terms,
      SettlementBook book,
      RejectedGoods rejected,
      Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
    this.book = book;
    this.rejected = rejected;
    this.clock = clock;
  }

  /**
   * Returns until when the contest is reviewed.
   *
   * @throws Problem CONFLICT when nothing was rejected, the time to contest is over, or the pieces
   *     were asked for in another request
   */
  @Transactional
  public Instant contest(CaseNumber number) {
    ServiceCase contested = cases.lock(number);
    if (!RejectedGoods.any(contested) || !isInTime(number)) {
      throw Problem.conflict("case.nothingToContest");
    }
    if (!rejected.areFree(contested)) {
      throw Problem.conflict("case.piecesElsewhere");
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

  /**
   * What was rejected is granted after all; {@code byDefault} when nobody reviewed in time. Returns
   * whether goods that went home must come back before they are paid for.
   */
  @Transactional
  public boolean overturn(CaseNumber number, boolean byDefault) {
    ServiceCase contested = cases.lock(number);
    if (byDefault) {
      clocks.breach(number, CLOCK);
    } else {
      clocks.meet(number, CLOCK);
    }
    String ground =
        byDefault ? "Contest granted: not reviewed within the term." : "Contest granted.";
    boolean goodsBack = rejected.grant(contested, ground);
    contested.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(contested);
    return goodsBack;
  }

  /** Whether {@link #contest} would be heard now. */
  public boolean mayContest(ServiceCase of) {
    return of.isEnded() && RejectedGoods.any(of) && isInTime(of.number()) && rejected.areFree(of);
  }

  private boolean isInTime(CaseNumber number) {
    Instant now = clock.instant();
    return clocks.of(number).stream()
        .filter(each -> each.name().equals(WINDOW) && each.state() == CaseClock.State.RUNNING)
        .anyMatch(each -> now.isBefore(each.dueAt()));
  }
}
