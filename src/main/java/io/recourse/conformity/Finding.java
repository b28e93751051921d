package io.recourse.conformity;

import io.recourse.conformity.Conformity.Proof;
import io.recourse.conformity.Conformity.State;
import java.time.Instant;

/**
 * What the records say about one duty.
 *
 * @param why key of the words that say what it was judged by, under {@code conformity.why.}
 * @param at when it was done; null for what is no act
 * @param proof the entry of the trail that shows it; null where nothing happened
 */
public record Finding(State state, String why, Instant at, Proof proof) {

  static Finding held(String why, Entry shown) {
    return of(State.HELD, why, shown);
  }

  static Finding broken(String why, Entry shown) {
    return of(State.BROKEN, why, shown);
  }

  static Finding notJudged(String why, Entry shown) {
    return of(State.NOT_JUDGED, why, shown);
  }

  static Finding notJudged(String why) {
    return of(State.NOT_JUDGED, why, null);
  }

  /**
   * @param shown null where the trail has no such entry
   */
  static Finding of(State state, String why, Entry shown) {
    return shown == null
        ? new Finding(state, why, null, null)
        : new Finding(state, why, shown.at(), shown.proof());
  }

  static Finding notOwed(String why) {
    return new Finding(State.NOT_OWED, why, null, null);
  }

  /** Nothing of it happened: not yet while the case runs, and not any more once it ended. */
  static Finding nothingYet(Records records, String why) {
    State state = records.isEnded() ? State.NOT_OWED : State.NOT_DUE;
    return new Finding(state, why, null, null);
  }
}
