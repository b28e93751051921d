package io.recourse.chat;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A live talk of one customer with us.
 *
 * @param person key of the customer
 * @param caseNumber the case it is about; null until a person is needed, where it began about none
 * @param language BCP 47 tag in which the customer reads our pages
 * @param matter what it is about, as far as words tell; null before the first
 * @param because why a person was called; null while none was
 * @param agent account of who talks with the customer; null while nobody does
 * @param endedAs null while it lasts
 */
public record Chat(
    UUID id,
    String person,
    CaseNumber caseNumber,
    String language,
    Standing standing,
    Matter matter,
    Because because,
    String agent,
    Ending endedAs,
    Instant startedAt) {

  /** Whose turn it is to look after the customer. */
  public enum Standing {
    /** The assistant's. */
    ASSISTED,
    /** A person's, who has not come yet. */
    WAITING,
    /** A person talks with them. */
    TAKEN,
    ENDED
  }

  /** How it ended. */
  public enum Ending {
    BY_CUSTOMER,
    BY_AGENT,
    /** Nobody said anything for long. */
    IDLE,
    /** No person was free; the answer comes in writing. */
    IN_WRITING,
    /** Its case is another customer's now. */
    BUYER_CHANGED,
    /** The customer came back later, or in another language, and began a new one. */
    BEGUN_ANEW
  }

  public boolean isOver() {
    return standing == Standing.ENDED;
  }

  public boolean isWithPeople() {
    return standing == Standing.WAITING || standing == Standing.TAKEN;
  }
}
