package io.recourse.visits;

import java.time.Instant;

/**
 * By when something is due.
 *
 * @param remindAt when the lead, or the customer, is reminded of it
 * @param by when it is over
 */
public record VisitDue(Instant remindAt, Instant by) {}
