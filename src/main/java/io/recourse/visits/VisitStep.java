package io.recourse.visits;

import java.time.Instant;

/**
 * What follows a try.
 *
 * @param nextTryAt null unless it is tried again
 */
public record VisitStep(Kind kind, Instant nextTryAt) {

  /** Which way a visit goes on. */
  public enum Kind {
    REACHED,
    TRY_AGAIN,
    GIVEN_UP,
    DECLINED
  }

  static VisitStep of(Kind kind) {
    return new VisitStep(kind, null);
  }

  static VisitStep again(Instant at) {
    return new VisitStep(Kind.TRY_AGAIN, at);
  }
}
