package io.recourse.textmessages;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * One text message on its way.
 *
 * @param source the message of the case that it tells of
 * @param ref the provider's name for it; null until it took it
 * @param attempts how often it was tried
 */
public record Text(
    UUID id,
    CaseNumber caseNumber,
    UUID source,
    String person,
    String template,
    String phone,
    String body,
    State state,
    String ref,
    int attempts,
    Instant queuedAt) {

  /** Where it is. */
  public enum State {
    QUEUED,
    /** Handed over; what the provider said is not kept yet. */
    SENDING,
    SENT,
    DELIVERED,
    FAILED,
    /** Nobody knows whether the provider took it; it is not sent again. */
    UNCLEAR,
    CALLED_OFF
  }
}
