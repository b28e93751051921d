package io.recourse.backtest;

import java.util.List;

/**
 * What a table says that is asked after the changed one, with its new answer.
 *
 * @param decision the table that is asked after it, as it is deployed now
 * @param what changed columns, such as {@code defaultRemedy: – → REFUND}
 * @param unknown facts it may read that no receipt of the case keeps
 */
public record After(String decision, Turn turn, List<String> what, List<String> unknown) {

  /** Asked under the draft only, then only, both with other answers, or left without one. */
  public enum Turn {
    NEW,
    GONE,
    CHANGED,
    NO_ANSWER
  }
}
