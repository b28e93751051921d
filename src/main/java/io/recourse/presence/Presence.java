package io.recourse.presence;

/** One person at a case. */
public record Presence(String person, State state) {

  /** What they do there. */
  public enum State {
    VIEWING,
    EDITING,
    IDLE,
    GONE
  }
}
