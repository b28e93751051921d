package io.recourse.policy;

/**
 * What becomes of a wish to change or cancel an order.
 *
 * @param answer of table {@code orderChange}
 * @param ground of the answer, as the table words it
 */
public record OrderChangeVerdict(Answer answer, Code code, String ground) {

  /** Done at once, decided by a person, or refused. */
  public enum Answer {
    AT_ONCE,
    ASK,
    REFUSE
  }

  /** The codes of table {@code orderChange}. */
  public enum Code {
    NOT_BEGUN,
    BEING_PACKED,
    TOO_LATE,
    CANCELLED,
    UNKNOWN
  }
}
