package io.recourse.leadboard;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * From when on a category counts as growing.
 *
 * @param atLeast questions in 7 days
 * @param grownBy times those of a week before
 * @param setBy who said so; null for the configuration
 */
public record GrowthThreshold(int atLeast, BigDecimal grownBy, String setBy, Instant setAt) {}
