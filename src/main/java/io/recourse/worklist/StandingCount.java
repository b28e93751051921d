package io.recourse.worklist;

/**
 * How much stands still.
 *
 * @param late how many of them nobody has seen to in time
 */
public record StandingCount(long all, long late) {}
