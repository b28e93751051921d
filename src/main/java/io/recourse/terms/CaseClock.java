package io.recourse.terms;

import java.time.Instant;

/** One obligation; {@code legalGround} and {@code endedAt} may be null. */
public record CaseClock(
    String name,
    String party,
    Instant startedAt,
    Instant dueAt,
    State state,
    String defaultOutcome,
    String legalGround,
    Instant endedAt) {

  /** How an obligation stands. */
  public enum State {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED
  }
}
