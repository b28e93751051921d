package io.recourse.recalls;

import io.recourse.common.CaseNumber;
import java.util.List;

/**
 * Pieces of one line of an order that a recall is about: one serial, or all that have none.
 *
 * @param serial in upper case; null for pieces without one
 * @param pieces affected by it
 * @param child the case that was opened, or else the first joined; null until then, and where
 *     nothing was left
 * @param joined all open cases of the line that were signalled
 */
public record RecallChild(
    CaseNumber recall,
    String orderNumber,
    int orderLine,
    String serial,
    int pieces,
    State state,
    CaseNumber child,
    List<CaseNumber> joined) {

  /** What became of it. */
  public enum State {
    /** Known to be affected. */
    FOUND,
    /** Its job is on the way. */
    STARTED,
    /** A case was opened for it. */
    OPENED,
    /** A case that was open already was signalled. */
    JOINED,
    /** All pieces came back before. */
    BACK_ALREADY
  }

  boolean isWaiting() {
    return state == State.FOUND || state == State.STARTED;
  }
}
