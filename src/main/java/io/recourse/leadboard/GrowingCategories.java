package io.recourse.leadboard;

import java.time.Instant;
import java.util.List;

/** Product categories that customers ask about more often than they did (TRI-11). */
public interface GrowingCategories {

  /**
   * One of them.
   *
   * @param week questions in the seven days up to now
   * @param before questions in a week, as the mean of the four weeks before
   */
  record Growth(String category, int week, double before) {}

  /** From the threshold on; most questions first. */
  List<Growth> growing(Instant now);

  /** As a lead said last; until then {@code recourse.categories}. */
  GrowthThreshold threshold();

  void keep(GrowthThreshold threshold);
}
