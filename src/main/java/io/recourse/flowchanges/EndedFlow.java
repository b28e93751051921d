package io.recourse.flowchanges;

import java.util.List;

/**
 * The process of a case that ended while the case is open.
 *
 * @param place where it ended, as far as the trail says; its id is that of the instance
 * @param factsKept whether what it knew at its end is kept still
 * @param starts before which steps it may be begun once more, the latest first
 */
public record EndedFlow(FlowPlace place, boolean factsKept, List<Start> starts) {

  /**
   * A step before which it may be begun.
   *
   * @param missing facts that the step itself reads and nobody knows any more
   */
  public record Start(FlowStep step, List<String> missing) {}
}
