package io.recourse.policy;

import java.util.SortedSet;

/** Port: what the newest table {@code escalationLadder} names of its own (SLA-03). */
public interface LadderTable {

  String NAME = "escalationLadder";

  /** The percentages at which it asks anything, ascending. */
  SortedSet<Integer> percents();
}
