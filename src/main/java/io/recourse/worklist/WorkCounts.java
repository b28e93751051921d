package io.recourse.worklist;

/** How many open tasks each tab of the list shows. */
public record WorkCounts(long mine, long team, long all, long overdue) {}
