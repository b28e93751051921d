package io.recourse.visits;

import java.time.Instant;

/**
 * One try to speak to a customer.
 *
 * @param by who tried
 * @param satisfied what the customer said; null where nobody was reached
 * @param score 1 to 5, null where none was given
 * @param comment what was said, may be null
 * @param callAt when the customer asked to be called; null unless {@code CALL_LATER}
 * @param finding what is to be put right; null for nothing
 * @param handOver where a dissatisfied customer's matter goes; null where nobody said
 */
public record VisitTry(
    Instant at,
    String by,
    VisitOutcome outcome,
    Boolean satisfied,
    Integer score,
    String comment,
    Instant callAt,
    String finding,
    HandOver handOver) {}
