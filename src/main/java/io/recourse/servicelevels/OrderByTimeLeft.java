package io.recourse.servicelevels;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.members.Privilege;
import io.recourse.members.PrivilegesOf;
import io.recourse.policy.CaseRated;
import io.recourse.policy.JudgePriority;
import io.recourse.policy.RatingOfCase;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.DueByLaw;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders running cases anew as the ends of the law's terms come nearer, and when staff rated them:
 * priority by severity, safety, time left by law and value (TRI-02, TRI-03).
 */
@Service
public class OrderByTimeLeft {

  private static final int AT_ONCE = 100;

  private final CasesToRate toRate;
  private final Cases cases;
  private final CaseClocks obligations;
  private final DueByLaw dueByLaw;
  private final RatingOfCase ratings;
  private final JudgePriority judge;
  private final WorkPriority work;
  private final PrivilegesOf privileges;
  private final Clock clock;

  OrderByTimeLeft(
      CasesToRate toRate,
      Cases cases,
      CaseClocks obligations,
      DueByLaw dueByLaw,
      RatingOfCase ratings,
      JudgePriority judge,
      WorkPriority work,
      PrivilegesOf privileges,
      Clock clock) {
    this.toRate = toRate;
    this.cases = cases;
    this.obligations = obligations;
    this.dueByLaw = dueByLaw;
    this.ratings = ratings;
    this.judge = judge;
    this.work = work;
    this.privileges = privileges;
    this.clock = clock;
  }

  /**
   * A page of the cases to rate.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<CaseNumber> next(CaseNumber after) {
    return toRate.due(clock.instant(), after, AT_ONCE);
  }

  /** At once, not when a term comes nearer. */
  @EventListener
  @Transactional
  public void rated(CaseRated said) {
    rate(said.number());
  }

  /** Says whether it stands higher now. */
  @Transactional
  public boolean rate(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      toRate.rated(number, null, null);
      return false;
    }
    List<CaseClock> owed = obligations.of(number);
    Optional<Instant> due = dueByLaw.of(owed);
    JudgePriority.Verdict verdict =
        judge.judge(
            number,
            of.priority(),
            ratings.of(number),
            dueByLaw.hoursLeft(owed, clock.instant()),
            privileges.has(of.customerId(), Privilege.PRIORITY_LANE));
    toRate.rated(number, due.orElse(null), due.flatMap(by -> again(by, verdict)).orElse(null));
    boolean rises = verdict.priority() > of.priority();
    if (rises) {
      work.raiseTo(of, verdict.priority());
    }
    return rises;
  }

  private Optional<Instant> again(Instant due, JudgePriority.Verdict verdict) {
    return Optional.of(due.minus(Duration.ofHours(verdict.againAtHours())))
        .filter(at -> at.isAfter(clock.instant()));
  }
}
