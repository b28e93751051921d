package io.recourse.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * One event on its way to one subscriber.
 *
 * @param event the event's id
 * @param caseNumber none where it belongs to no case
 * @param tries how often it was sent, this time included
 * @param dueAt when it is tried next; meaningless once it ended
 * @param failure why the last try failed, a {@link Receiver.Failure} or {@code HTTP_nnn}
 */
public record Delivery(
    UUID subscription,
    String event,
    String caseNumber,
    String type,
    String body,
    State state,
    int tries,
    Instant dueAt,
    Instant triedAt,
    String failure) {

  /** How it stands. */
  public enum State {
    /** To be sent, first or again. */
    WAITING,
    DELIVERED,
    /** Every try failed; holds back what follows in its case until a person decides. */
    DEAD,
    /** Given up by a person. */
    SKIPPED
  }
}
