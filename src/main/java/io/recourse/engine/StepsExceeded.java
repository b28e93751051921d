package io.recourse.engine;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import java.util.List;

/** A run took more steps than any sound model takes; its transaction is rolled back. */
class StepsExceeded extends Problem {

  private static final long serialVersionUID = 1L;

  StepsExceeded(String process, String element) {
    super(Kind.CONFLICT, Phrase.of("model.endless", process, element), List.of());
  }

  static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StepsExceeded) {
        return true;
      }
    }
    return false;
  }
}
