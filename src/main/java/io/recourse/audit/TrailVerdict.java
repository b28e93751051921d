package io.recourse.audit;

import java.io.Serializable;
import java.util.List;

/**
 * What recomputing the trail found.
 *
 * @param cases chains read
 * @param events events read
 * @param broken every place that is not what it was; the first thousand
 */
public record TrailVerdict(long cases, long events, List<BrokenLink> broken)
    implements Serializable {

  public boolean whole() {
    return broken.isEmpty();
  }
}
