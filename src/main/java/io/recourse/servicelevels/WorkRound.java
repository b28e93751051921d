package io.recourse.servicelevels;

import java.time.Instant;

/**
 * What one round over the work clocks looks at.
 *
 * @param at when it began; the next one goes on from there, as its pages are asked one by one
 * @param turn events from this turn on are news
 * @param since when the round before was, for what begins and ends by the clock alone
 * @param isWhole all that is open is looked at, whatever happened
 * @param complete events of lower turns will all have been seen by it
 */
public record WorkRound(Instant at, long turn, Instant since, boolean isWhole, long complete) {}
