package io.recourse.refunds;

import io.recourse.refunds.RefundAttempts.Attempt;
import io.recourse.refunds.RefundAttempts.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What may be done with a refund now, from what was written down before. A call whose end is not
 * known is never repeated: it is looked up, and only when the provider's books prove that it did
 * not happen is the same key sent again, as long as the provider surely remembers it.
 */
enum NextMove {
  CALL,
  LOOK_UP,
  WAIT,
  DONE,
  BY_HAND;

  static NextMove of(Refund refund, List<Attempt> attempts, Instant now, GatewayTimes times) {
    if (!isOpen(refund.state())) {
      return DONE;
    }
    List<Attempt> calls = attempts.stream().filter(a -> a.kind() == Kind.CALL).toList();
    if (calls.isEmpty()) {
      return CALL;
    }
    if (calls.stream().allMatch(call -> "NOT_FOUND".equals(call.outcome()))) {
      return isYounger(calls.get(0), now, times.keyLife()) ? CALL : BY_HAND;
    }
    Attempt last = calls.get(calls.size() - 1);
    boolean inFlight = last.endedAt() == null && isYounger(last, now, times.surelyOver());
    return inFlight ? WAIT : LOOK_UP;
  }

  private static boolean isOpen(RefundState state) {
    return state == RefundState.RESERVED
        || state == RefundState.SENT
        || state == RefundState.UNKNOWN;
  }

  private static boolean isYounger(Attempt call, Instant now, Duration age) {
    return now.isBefore(call.startedAt().plus(age));
  }
}
