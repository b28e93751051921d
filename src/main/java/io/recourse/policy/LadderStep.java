package io.recourse.policy;

import java.util.Arrays;
import java.util.List;

/** What is done at a rung of the ladder of warnings. */
public enum LadderStep {
  PROMPT_OWNER,
  RAISE_PRIORITY,
  TELL_LEAD,
  REASSIGN;

  /** Reads the cell of the table: names with commas between them; a dash asks nothing. */
  static List<LadderStep> list(String words) {
    return words.equals("-")
        ? List.of()
        : Arrays.stream(words.split(",")).map(String::strip).map(LadderStep::valueOf).toList();
  }
}
