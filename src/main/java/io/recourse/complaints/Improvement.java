package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * What is to be better for others after a complaint that was not of one customer alone (CMP-04).
 *
 * @param title why it happened, in short
 * @param team that owns it
 * @param dueAt until when it is done or dropped
 * @param closed what came of it; null while it is open
 */
public record Improvement(
    long id,
    CaseNumber number,
    String title,
    String team,
    Instant raisedAt,
    Instant dueAt,
    Closed closed) {

  static final String CLOCK = "improve";

  /** Who can own one; process owners unless somebody says otherwise. */
  public static final List<String> TEAMS =
      List.of(
          "owner",
          "agent",
          "returns",
          "warehouse",
          "technician",
          "complaints",
          "visits",
          "finance",
          "lead");

  public boolean isOpen() {
    return closed == null;
  }

  boolean isDone() {
    return !isOpen() && closed.as() == Outcome.DONE;
  }

  /** Whether it should have been closed by then. */
  public boolean isOverdue(Instant now) {
    return isOpen() && !now.isBefore(dueAt);
  }

  /** How it ended, in the words of who closed it. */
  public record Closed(Outcome as, String words, String by, Instant at) {}

  /** The ends of one. */
  public enum Outcome {
    DONE,
    DROPPED
  }
}
