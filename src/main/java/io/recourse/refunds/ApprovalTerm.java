package io.recourse.refunds;

import io.recourse.cases.CaseClock;
import io.recourse.cases.CaseClocks;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How long approvers have: the policy's days, and at the latest the day the law wants the money
 * back.
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

  private final CaseClocks clocks;
  private final Clock clock;

  ApprovalTerm(CaseClocks clocks, Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  public Term of(CaseNumber number, int days) {
    Instant now = clock.instant();
    Instant due = now.plus(Duration.ofDays(days));
    Instant end =
        clocks.of(number).stream()
            .filter(running -> running.state() == CaseClock.State.RUNNING)
            .filter(running -> running.name().equals(REFUND_CLOCK))
            .map(CaseClock::dueAt)
            .findFirst()
            .orElse(due);
    Instant half = now.plus(Duration.between(now, earlier(due, end)).dividedBy(2));
    return new Term(earlier(due, end), half, end);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
