package io.recourse.thirdparties;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A question to a merchant or supplier.
 *
 * @param party how they are called
 * @param language of the mail and the page, BCP 47
 * @param goods which goods it is about; null where none was named
 * @param question without personal data of the customer
 * @param answer null until they answered
 */
public record PartyTask(
    UUID id,
    CaseNumber number,
    String party,
    String email,
    String language,
    String goods,
    String question,
    String askedBy,
    Instant askedAt,
    Instant dueAt,
    State state,
    String answer,
    Instant endedAt) {

  /** Whether it can still be answered. */
  public boolean isOpen(Instant now) {
    return state == State.OPEN && now.isBefore(dueAt);
  }

  /** How it stands. */
  public enum State {
    OPEN,
    ANSWERED,
    LAPSED
  }
}
