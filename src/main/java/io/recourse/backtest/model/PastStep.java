package io.recourse.backtest.model;

import java.time.Instant;

/**
 * A step as the trail tells of it.
 *
 * @param since when it began to wait; null for what did not
 */
public record PastStep(
    String element, String kind, Instant since, Instant at, boolean cancelled, long seq) {}
