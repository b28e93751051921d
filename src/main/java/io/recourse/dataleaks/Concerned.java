package io.recourse.dataleaks;

import java.time.Instant;

/**
 * Somebody whose data leaked.
 *
 * @param person key of the customer
 * @param words what they are told
 * @param way how they were told, or that nobody could; null until then
 * @param toldAt null until they were told; by mail, when it was put into the outbox
 */
public record Concerned(String person, String words, Way way, Instant toldAt) {

  /** How one person is told. */
  public enum Way {
    MAIL,
    LETTER,
    PHONE,
    /** Every other way failed, too. */
    NOT_REACHED
  }
}
