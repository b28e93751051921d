package io.recourse.visits;

import java.time.Instant;
import java.util.List;

/** The ratings of visit strategies, period by period. */
public interface StrategyRatings {

  /** When strategies were rated last; before the first time, from when it is counted. */
  Instant last();

  /** Rates them all at one time. */
  void keep(Instant at, List<StrategyRating> ratings);

  /** The latest first. */
  List<StrategyRating> latest(int most);
}
