package io.recourse.visits;

import java.time.Instant;

/**
 * By when a visit is made.
 *
 * @param escalateAt when the lead hears that it was not yet
 */
public record VisitDue(Instant escalateAt, Instant visitBy) {}
