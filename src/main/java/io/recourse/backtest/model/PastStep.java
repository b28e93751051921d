package io.recourse.backtest.model;

import java.time.Instant;
import java.util.Set;

/**
 * A step as the trail tells of it.
 *
 * @param since when it began to wait; null for what did not
 * @param learned names of the facts that were found out by it
 */
public record PastStep(
    String element,
    String kind,
    Instant since,
    Instant at,
    boolean cancelled,
    long seq,
    Set<String> learned) {

  boolean isOf(String other) {
    return element.equals(other);
  }

  boolean isDone() {
    return !cancelled;
  }
}
