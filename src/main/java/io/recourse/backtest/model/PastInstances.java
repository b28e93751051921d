package io.recourse.backtest.model;

import java.util.List;
import java.util.UUID;

/** Port to what the cases of a back-test went through. */
public interface PastInstances {

  /**
   * Of a page of its cases, in their order.
   *
   * @param from place of the first case among those chosen, from 1
   */
  List<PastInstance> of(UUID test, String process, int from, int cases);

  /** How long the steps of this process took in those of its cases that closed last. */
  Medians medians(UUID test, String process);
}
