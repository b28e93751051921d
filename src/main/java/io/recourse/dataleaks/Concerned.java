package io.recourse.dataleaks;

import java.time.Instant;

/**
 * Somebody whose data leaked.
 *
 * @param person key of the customer
 * @param words what they are told
 * @param way how they were told, or that nobody could; null until then
 * @param toldAt by mail, when the mail server took it; null until they were told, and for {@code
 *     BY_HAND}, whose time the case's trail knows
 * @param handedAt when a person was asked to tell them; null where nobody was
 * @param mail how far a mail to them came; null where none was written
 */
public record Concerned(
    String person, String words, Way way, Instant toldAt, Instant handedAt, Mail mail) {

  /** How one person is told. */
  public enum Way {
    MAIL,
    LETTER,
    PHONE,
    /** Whoever settled the mail that no server took told them. */
    BY_HAND,
    /** Every other way failed, too. */
    NOT_REACHED
  }

  /** How far the mail to them came. */
  public enum Mail {
    UNDER_WAY,
    /** The mail server refused it, or could not be reached; it is tried again. */
    REFUSED,
    OVER
  }

  public boolean isTold() {
    return way != null && way != Way.NOT_REACHED;
  }

  /** Neither told nor given up, and a person was asked to tell them. */
  public boolean isHanded() {
    return way == null && handedAt != null;
  }

  /** Nobody and nothing is on the way to tell them. */
  boolean isUnattended() {
    return way == null && handedAt == null && mail == null;
  }
}
