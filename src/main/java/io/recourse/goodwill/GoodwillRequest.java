package io.recourse.goodwill;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * Goodwill beyond the limit of who asks, waiting for the team that may grant it.
 *
 * @param askedBy id of who asks; never grants it
 * @param team that may grant it: {@code lead} or {@code owner}
 * @param state how it stands
 */
public record GoodwillRequest(
    UUID id,
    CaseNumber caseNumber,
    Gesture gesture,
    String askedBy,
    Instant askedAt,
    String team,
    State state) {

  /** How a request stands. */
  public enum State {
    WAITING,
    GRANTED,
    DECLINED,
    LAPSED
  }
}
