package io.recourse.refunds;

import java.time.Instant;
import java.util.List;

/** Every word exchanged with the provider, written down before it is spoken. */
public interface RefundAttempts {

  /** What was tried. */
  enum Kind {
    CALL,
    LOOKUP
  }

  /**
   * One try.
   *
   * @param endedAt null while it runs, and for ever when the process died in it
   * @param outcome such as SETTLED, UNKNOWN or NOT_FOUND; null without an end
   */
  record Attempt(int number, Kind kind, Instant startedAt, Instant endedAt, String outcome) {}

  List<Attempt> of(RefundId refund);

  /**
   * @param simulated whether nobody real is spoken to
   */
  int begin(RefundId refund, Kind kind, Instant at, boolean simulated);

  /** Whether the simulator was spoken to about this refund. */
  boolean areSimulated(RefundId refund);

  void end(RefundId refund, int attempt, Instant at, String outcome, String detail);

  /** Notes that no earlier call ever reached the provider's books. */
  void disproveCalls(RefundId refund, Instant at);
}
