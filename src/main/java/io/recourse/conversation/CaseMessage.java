package io.recourse.conversation;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A word on a case.
 *
 * @param subject null for words written on a page
 * @param deliveryState RECEIVED, QUEUED, SENT, FAILED or STORED
 */
public record CaseMessage(
    UUID id,
    CaseNumber caseNumber,
    Direction direction,
    String channel,
    Actor author,
    String subject,
    String body,
    String deliveryState,
    Instant at) {

  /** From the customer, to the customer, or among staff. */
  public enum Direction {
    IN,
    OUT,
    INTERNAL
  }
}
