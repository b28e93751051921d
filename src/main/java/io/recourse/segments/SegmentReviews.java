package io.recourse.segments;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** When the rules of classes were reviewed, and what the classes are now. */
public interface SegmentReviews {

  /** When the last review was opened; before the first one, from when it is counted. */
  Instant last();

  void opened(CaseNumber number, Instant at);

  /** Cases of the reviews, the latest first. */
  List<CaseNumber> all();

  /** How many customers each class has; classes without any are missing. */
  Map<String, Integer> counts();
}
