package io.recourse.engine;

/** A user task ended; published inside the engine's transaction. */
public record TaskClosed(String taskId, Reason reason) {

  /** Whether a person finished it or the flow took it away. */
  public enum Reason {
    COMPLETED,
    CANCELLED
  }
}
