package io.recourse.policy;

/**
 * Which terms about a fault still run, counted like the window itself.
 *
 * @param mayReject whether money may be had without a first try to put the goods right
 * @param mayExchange whether an exchange may be had without a first try to repair them
 * @param presumed whether the fault counts as original until the seller proves otherwise
 * @param triesFailed whether so many tries to put the goods right failed that money may be had
 */
record FaultTerms(boolean mayReject, boolean mayExchange, boolean presumed, boolean triesFailed) {}
