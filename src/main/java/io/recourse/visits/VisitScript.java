package io.recourse.visits;

import io.recourse.orders.LifeCycle;
import java.time.Instant;

/**
 * The approved wording of a strategy in one language (FUP-04), for products in any stage of their
 * life or in one (PLC-02).
 *
 * @param language BCP 47: en, zh-CN or zh-TW
 * @param stage null where it serves every stage
 * @param version counted from 1; the highest is in force
 */
public record VisitScript(
    VisitStrategy strategy,
    String language,
    LifeCycle stage,
    int version,
    String words,
    String changedBy,
    Instant changedAt) {}
