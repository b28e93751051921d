package io.recourse.maintenance;

import java.math.BigDecimal;
import java.time.Instant;

/** What a unit showed at a moment. */
public record Reading(String metric, BigDecimal value, Instant takenAt) {}
