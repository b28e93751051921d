package io.recourse.visits;

/**
 * How customers are to find the manner of staff, in one process at one stage (SLA-01).
 *
 * @param target the mean mark to reach, in tenths of a mark of 1 to 5
 * @param floor a single mark below this one is a breach
 */
public record MannerStandard(int target, int floor) {}
