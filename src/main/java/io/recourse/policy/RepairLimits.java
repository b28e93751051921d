package io.recourse.policy;

/**
 * What the shop's table allows a repair.
 *
 * @param tries how often it may be tried within one case; one or more
 * @param diagnosisFee in minor units, due when a price is refused or lapses; 0 for none
 */
public record RepairLimits(int tries, long diagnosisFee) {}
