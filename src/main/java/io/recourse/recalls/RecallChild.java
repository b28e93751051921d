package io.recourse.recalls;

import io.recourse.common.CaseNumber;

/**
 * One line of an order that a recall is about.
 *
 * @param pieces affected by it
 * @param child the case that was opened or joined; null until then, and where nothing was left
 */
public record RecallChild(
    CaseNumber recall,
    String orderNumber,
    int orderLine,
    int pieces,
    State state,
    CaseNumber child) {

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
