package io.recourse.migration;

import io.recourse.common.Problem;
import java.util.List;

/** Port to the engine, which knows what may follow what. */
public interface Moves {

  /**
   * An instance that went on.
   *
   * @param steps the waits that went on, each as {@code step=element}, the first named by the
   *     engine's id of the wait, one after the other
   * @param anew open tasks of which the other version says something else; none unless it is asked
   */
  record Went(String instance, Route route, String steps, List<WorkAnew> anew) {}

  /** One version's way into another, made ready for many instances. */
  interface Way {

    /**
     * Moves one instance, with those it called, in the caller's transaction.
     *
     * @return itself first
     * @throws NotMoved when it, or one that it called, cannot go
     */
    List<Went> move(String instance);
  }

  /**
   * The steps of the earlier version with their targets; nobody stands anywhere yet.
   *
   * @throws Problem when a version is not there, or a step an owner mapped cannot be its target
   */
  Plan plan(Route route);

  /** The same, to go. */
  Way way(Journey journey);
}
