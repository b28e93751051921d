package io.recourse.scenarios;

import io.recourse.engine.dry.DryWait;
import java.util.Optional;

/** What comes of the waits of one walk. */
interface Answers {

  /** The same however often it is asked of one wait; empty where nothing is said of it. */
  Optional<Way.Answer> to(DryWait wait);

  /** It came: what waits there once more is told the next answer. */
  void came(DryWait wait);
}
