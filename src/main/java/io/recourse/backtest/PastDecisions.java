package io.recourse.backtest;

import java.util.List;

/** Port to what was decided on the cases of a back-test. */
public interface PastDecisions {

  /**
   * A page of its cases with all decisions of its table on them.
   *
   * @param from place of the first case among those chosen, from 1
   */
  List<PastDecision> of(BackTest test, int from, int cases);

  /** Tables that are asked after one, by its answer. */
  static List<String> followers(String decision) {
    return Follower.of(decision).stream().map(Follower::table).toList();
  }
}
