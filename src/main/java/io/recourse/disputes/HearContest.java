package io.recourse.disputes;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer does not agree with an outcome; a lead who had no part in it looks at it. */
@Service
public class HearContest {

  public static final String WINDOW = "contest";
  public static final String CLOCK = "reviewContest";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final ObjectProvider<ContestRules> lines;
  private final Clock clock;

  HearContest(
      Cases cases,
      CaseClocks clocks,
      CaseTerms terms,
      ObjectProvider<ContestRules> lines,
      Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * Returns until when the contest is reviewed.
   *
   * @throws Problem CONFLICT when nothing was rejected, the time to contest is over, or what it is
   *     about was asked for in another request
   */
  @Transactional
  public Instant contest(CaseNumber number) {
    ServiceCase contested = cases.lock(number);
    if (!rules(contested).anyContestable(contested) || !isInTime(number)) {
      throw Problem.conflict("case.nothingToContest");
    }
    if (!rules(contested).isFree(contested)) {
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
   * @throws Problem FORBIDDEN for whoever the outcome is from
   */
  public void demandUninvolved(CaseNumber number, Actor reviewer) {
    ServiceCase contested = cases.get(number);
    if (rules(contested).decidedBy(reviewer, contested)) {
      throw Problem.forbidden("case.notInvolved");
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

  /** The outcome stands. */
  @Transactional
  public void confirm(CaseNumber number) {
    ServiceCase contested = cases.lock(number);
    clocks.meet(number, CLOCK);
    rules(contested).confirm(contested);
    cases.save(contested);
  }

  /**
   * What was kept back is granted after all; {@code byDefault} when nobody reviewed in time.
   * Returns whether goods that went home must come back before they are paid for.
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
    boolean goodsBack = rules(contested).grant(contested, ground);
    contested.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(contested);
    return goodsBack;
  }

  /** Whether {@link #contest} would be heard now. */
  public boolean mayContest(ServiceCase of) {
    return of.isEnded()
        && rules(of).anyContestable(of)
        && isInTime(of.number())
        && rules(of).isFree(of);
  }

  private ContestRules rules(ServiceCase of) {
    List<ContestRules> hearing =
        lines.stream().filter(line -> line.types().contains(of.type())).toList();
    if (hearing.size() != 1) {
      throw new IllegalStateException(of.type() + " is contested in " + hearing.size() + " lines");
    }
    return hearing.get(0);
  }

  private boolean isInTime(CaseNumber number) {
    Instant now = clock.instant();
    return clocks.of(number).stream()
        .filter(each -> each.name().equals(WINDOW) && each.state() == CaseClock.State.RUNNING)
        .anyMatch(each -> now.isBefore(each.dueAt()));
  }
}
