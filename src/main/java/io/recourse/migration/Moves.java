package io.recourse.migration;

import io.recourse.common.Problem;

/** Port to the engine, which knows what may follow what. */
public interface Moves {

  /** One version's way into another, made ready for many instances. */
  interface Way {

    /**
     * Moves one instance in the caller's transaction.
     *
     * @return the waits that went on, each as {@code step=element}, the first named by the engine's
     *     id of the wait, one after the other
     * @throws NotMoved when it cannot go
     */
    String move(String instance);
  }

  /**
   * The steps of the earlier version with their targets; nobody stands anywhere yet.
   *
   * @throws Problem when a version is not there, or a step an owner mapped cannot be its target
   */
  Plan plan(Route route);

  /** The same, to go. */
  Way way(Route route);
}
