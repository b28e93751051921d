package io.recourse.inbox;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * Somebody who waits for an answer of a person, whichever way they came (INT-02).
 *
 * @param key what it is taken by: the number of the case, the id of the chat or of the call
 * @param number of the case it is about; null for a call
 * @param type of that case; null for a call
 * @param customer their name; null where it is not known
 * @param language BCP 47 tag of the language they read; null where it is not known
 * @param phone number they called from; null where they did not
 * @param owner who looks after the case; null for nobody
 * @param taker account of who answers it now; null while nobody does
 * @param channel through which it came last
 * @param text what was said last; null for a call
 * @param lastAt when that was
 * @param dueAt when an answer is owed; null where no agreement binds
 */
public record Waiting(
    Kind kind,
    String key,
    CaseNumber number,
    String type,
    boolean closed,
    String customer,
    String language,
    String phone,
    String team,
    String owner,
    String taker,
    String channel,
    String text,
    Instant since,
    Instant lastAt,
    Instant dueAt) {

  /** How it is answered. */
  public enum Kind {
    /** In writing. */
    WORDS,
    /** At once, where the customer waits or talks. */
    CHAT,
    /** By calling back. */
    CALL
  }
}
