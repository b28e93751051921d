package io.recourse.migration;

import java.time.Instant;

/**
 * One instance of the earlier version and what became of it.
 *
 * @param caseNumber null for an instance of no case
 * @param element where it stood when the list was made
 * @param why what stood in its way when it was moved, or tried; null for nothing
 * @param words why somebody vetoed it
 * @param triedAt when it was tried last; null where it was not, or by another plan
 */
public record MovingCase(
    String instance,
    String caseNumber,
    String element,
    State state,
    Hindrance why,
    String words,
    String by,
    Instant at,
    Instant triedAt) {

  /** Waits for its turn, was held back, went, could not go, or was over before. */
  public enum State {
    WAITING,
    VETOED,
    MOVED,
    REFUSED,
    GONE
  }

  /** The same after a trial. */
  MovingCase tried(Hindrance found, Instant now) {
    return new MovingCase(instance, caseNumber, element, state, found, words, by, at, now);
  }

  MovingCase ended(State end, Hindrance found, String hand, Instant now) {
    return new MovingCase(instance, caseNumber, element, end, found, words, hand, now, triedAt);
  }
}
