package io.recourse.studio;

import java.util.Optional;

/** Port: what is shown beside a draft to whoever agrees to it. */
public interface DraftReport {

  /**
   * What was found out about it before it is deployed.
   *
   * @param compared cases it was asked about
   * @param changed decisions with another outcome
   * @param loses of them those that are worse for the customer
   * @param breaches of them those that the law had to correct
   * @param done whether it is complete
   * @param stale whether the draft was changed since
   */
  record Summary(int compared, int changed, int loses, int breaches, boolean done, boolean stale) {}

  /** How far a report of a draft is, as the draft stands now. */
  enum State {
    NOT_OFFERED,
    MISSING,
    UNDER_WAY,
    STALE,
    DONE
  }

  /** Where a report of this draft is asked for and read; empty where there can be none. */
  Optional<String> place(Draft draft);

  /** Empty where nobody asked for it yet. */
  Optional<Summary> of(Draft draft);

  default State state(Draft draft) {
    if (place(draft).isEmpty()) {
      return State.NOT_OFFERED;
    }
    return of(draft).map(DraftReport::state).orElse(State.MISSING);
  }

  private static State state(Summary found) {
    if (found.stale()) {
      return State.STALE;
    }
    return found.done() ? State.DONE : State.UNDER_WAY;
  }
}
