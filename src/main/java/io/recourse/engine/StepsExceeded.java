package io.recourse.engine;

import io.recourse.common.Phrase;

/** A run took more steps than any sound model takes; its transaction is rolled back. */
class StepsExceeded extends RunsWithoutEnd {

  private static final long serialVersionUID = 1L;

  StepsExceeded(String process, String element) {
    super(Phrase.of("model.endless", process, element));
  }
}
