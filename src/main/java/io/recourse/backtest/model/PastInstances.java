package io.recourse.backtest.model;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** Port to what the cases of a back-test went through. */
public interface PastInstances {

  /**
   * Of a page of its cases, by their places among those chosen.
   *
   * @param from the first place, from 1
   */
  SortedMap<Integer, List<PastInstance>> of(UUID test, String process, int from, int cases);

  /** What the steps of this process took and found out in those of its cases that closed last. */
  Medians medians(UUID test, String process);
}
