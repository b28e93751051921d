package io.recourse.engine;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Optional;

/** A model or a table was stopped at run time; its transaction is rolled back, its job parked. */
public abstract class RunsWithoutEnd extends Problem {

  private static final long serialVersionUID = 1L;

  public RunsWithoutEnd(Phrase why) {
    super(Kind.CONFLICT, why, List.of());
  }

  /** Also where the engine wrapped it. */
  public static Optional<RunsWithoutEnd> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RunsWithoutEnd stopped) {
        return Optional.of(stopped);
      }
    }
    return Optional.empty();
  }
}
