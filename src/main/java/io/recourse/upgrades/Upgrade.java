package io.recourse.upgrades;

import io.recourse.common.CaseNumber;
import java.time.LocalDate;

/**
 * An upgrade that was asked for, for one unit.
 *
 * @param number of its case
 * @param atOnce whether the customer agreed that the right to withdraw ends once it is carried out
 *     (Directive 2011/83/EU Art. 16)
 * @param words what the technician says was done, or why it was not; null before
 */
public record Upgrade(
    CaseNumber number,
    String unitKey,
    String code,
    LocalDate soldOn,
    boolean atOnce,
    State state,
    String words) {

  /** How it stands. */
  public enum State {
    ASKED,
    /** To be carried out. */
    PAID,
    DONE,
    /** It could not be carried out: its price goes back. */
    NOT_DONE,
    LAPSED,
    CALLED_OFF
  }
}
