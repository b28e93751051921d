package io.recourse.visits;

import java.time.Instant;

/**
 * The approved wording of a strategy in one language (FUP-04).
 *
 * @param language BCP 47: en, zh-CN or zh-TW
 * @param version counted from 1; the highest is in force
 */
public record VisitScript(
    VisitStrategy strategy,
    String language,
    int version,
    String words,
    String changedBy,
    Instant changedAt) {}
