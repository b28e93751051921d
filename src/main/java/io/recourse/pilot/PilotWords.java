package io.recourse.pilot;

import io.recourse.common.Problem;

/** Why somebody decides; nobody does without a reason. */
final class PilotWords {

  private static final int LONGEST = 2000;

  private PilotWords() {}

  static String demanded(String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST) {
      throw Problem.invalid("/reason", "model.reason", LONGEST);
    }
    return reason.strip();
  }
}
