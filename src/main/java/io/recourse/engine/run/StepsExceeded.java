package io.recourse.engine.run;

import io.recourse.common.Phrase;
import io.recourse.engine.RunsWithoutEnd;

/** A run took more steps than any sound model takes; its transaction is rolled back. */
public class StepsExceeded extends RunsWithoutEnd {

  private static final long serialVersionUID = 1L;

  StepsExceeded(String process, String element) {
    super(Phrase.of("model.endless", process, element));
  }
}
