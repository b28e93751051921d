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
 * How long approvers have: the term of the policy, which the table may shorten, and at the latest
 * the day the law wants the money back.
 */
@Component
public class ApprovalTerm {

  /** The clock that runs on the customer's money. */
  public static final String REFUND_CLOCK = "REFUND";

  /**
   * @param due when the approvers should be done
   * @param half when the lead is told
   * @param end when the refund is approved by default
   */
  public record Term(Instant due, Instant half, Instant end) {}

  private final Cases cases;
  private final PurchaseTerms terms;
  private final CaseDeadlines deadlines;
  private final CaseClocks clocks;
  private final Clock clock;

  ApprovalTerm(
      Cases cases, PurchaseTerms terms, CaseDeadlines deadlines, CaseClocks clocks, Clock clock) {
    this.cases = cases;
    this.terms = terms;
    this.deadlines = deadlines;
    this.clocks = clocks;
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
    Instant due =
        earlier(
            terms.end(of, TermName.APPROVE_REFUND, now),
            deadlines.after(of, now, Period.ofDays(atMost)));
    Instant end =
        clocks.of(number).stream()
            .filter(running -> running.state() == CaseClock.State.RUNNING)
            .filter(running -> running.name().equals(REFUND_CLOCK))
            .map(CaseClock::dueAt)
            .map(at -> seenBy(now, at, Duration.ofDays(seenWithinDays)))
            .findFirst()
            .orElse(due);
    Instant half = now.plus(Duration.between(now, earlier(due, end)).dividedBy(2));
    return new Term(earlier(due, end), half, end);
  }

  private static Instant seenBy(Instant now, Instant lawful, Duration onTheWay) {
    Instant paid = lawful.minus(onTheWay);
    Instant half = now.plus(Duration.between(now, lawful).dividedBy(2));
    return onTheWay.isZero() || now.isAfter(lawful) ? lawful : paid.isAfter(half) ? paid : half;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
