package io.recourse.decision;

import java.time.Instant;

/**
 * What the first judgement of a request says to the flow.
 *
 * @param evidenceBy null unless evidence is missing
 * @param decision null unless a person decides
 */
public record Judged(
    boolean eligible,
    boolean evidenceMissing,
    boolean automatic,
    Instant evidenceBy,
    DecisionDue decision) {}
