package io.recourse.refunds;

import io.recourse.refunds.GatewayAnswer.Unknown;
import java.time.Duration;

/**
 * Where a refund stands after a step.
 *
 * @param pause how long to wait before the next look-up; zero when none is due
 */
public record RefundOutcome(Kind kind, Duration pause) {

  /** What the process does next. */
  public enum Kind {
    SETTLED,
    ACCEPTED,
    DECLINED,
    UNKNOWN,
    MAY_SEND,
    BY_HAND,
    CANCELLED
  }

  static RefundOutcome of(Kind kind) {
    return new RefundOutcome(kind, Duration.ZERO);
  }

  static RefundOutcome waiting(Kind kind, Refund refund, GatewayAnswer answer, GatewayTimes times) {
    Duration wish = answer instanceof Unknown unknown ? unknown.retryAfter() : Duration.ZERO;
    return new RefundOutcome(kind, times.pause(refund.progress().lookUps(), wish));
  }
}
