package io.recourse.decision;

import java.time.Instant;

/**
 * What the first judgement of a request says to the flow.
 *
 * @param automatic whether the rules grant what they did not refuse, without a person
 * @param partlyRefused whether the rules refused some of it
 * @param evidenceBy null unless evidence is missing
 * @param decision null unless a person decides
 */
public record Judged(
    boolean eligible,
    boolean evidenceMissing,
    boolean automatic,
    boolean partlyRefused,
    Instant evidenceBy,
    DecisionDue decision) {}
