package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseDeadlines;
import io.recourse.terms.PurchaseTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;

/**
 * How long approvers have: the term of the policy, which the table may shorten, and in any case
 * less than until the day the law wants the money back, so that it still goes out in time by
 * default.
 */
@Component
public class ApprovalTerm {

  /**
   * @param end when the approvers should be done; the refund is approved by default then
   * @param half when the lead is told
   */
  public record Term(Instant half, Instant end) {}

  private final Cases cases;
  private final PurchaseTerms terms;
  private final CaseDeadlines deadlines;
  private final CaseClocks clocks;
  private final GatewayTimes times;
  private final Clock clock;

  ApprovalTerm(
      Cases cases,
      PurchaseTerms terms,
      CaseDeadlines deadlines,
      CaseClocks clocks,
      GatewayTimes times,
      Clock clock) {
    this.cases = cases;
    this.terms = terms;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.times = times;
    this.clock = clock;
  }

  /**
   * @param atMost days that the table gives
   * @param seenWithinDays that the money takes once it is paid: the approval ends so much before
   *     the law wants the money back, but leaves the approvers half of the time
   */
  public Term of(CaseNumber number, int atMost, int seenWithinDays) {
    Instant now = clock.instant();
    ServiceCase of = cases.get(number);
    Instant granted =
        earlier(
            terms.end(of, TermName.APPROVE_REFUND, now),
            deadlines.after(of, now, Period.ofDays(atMost)));
    Instant end =
        clocks.of(number).stream()
            .filter(running -> running.isRunning() && !running.isWait())
            .map(CaseClock::dueAt)
            .filter(now::isBefore)
            .findFirst()
            .map(law -> earlier(granted, inTime(now, law, Duration.ofDays(seenWithinDays))))
            .orElse(granted);
    return new Term(halfWay(now, end), end);
  }

  /** A payment takes its time; where there is hardly any left, people have half of that. */
  private Instant inTime(Instant now, Instant law, Duration onTheWay) {
    Instant last = law.minus(onTheWay).minus(times.paysWithin());
    Instant half = halfWay(now, law);
    return last.isAfter(half) ? last : half;
  }

  private static Instant halfWay(Instant from, Instant to) {
    return from.plus(Duration.between(from, to).dividedBy(2));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
