package io.recourse.maintenance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An article that is sold no more, or soon will not be.
 *
 * @param endOfSale from that day on its users get upkeep by rule
 */
public record DecliningArticle(
    String sku, LocalDate endOfSale, String markedBy, Instant markedAt) {}
