package io.recourse.worklist;

/** How many open tasks each tab of the list shows, counted up to {@link #MOST}. */
public record WorkCounts(long mine, long team, long all, long overdue) {

  /** Nobody is told a number that large, so nobody counts further. */
  public static final int MOST = 1000;
}
