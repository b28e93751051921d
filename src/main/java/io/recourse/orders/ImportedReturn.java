package io.recourse.orders;

import java.time.Instant;

/**
 * A return the shop says it took.
 *
 * @param document the shop's cancellation invoice
 * @param position which row of that document; with it the key that keeps re-imports from doubling
 * @param orderNumber first of the matched purchases, null unless matched
 */
public record ImportedReturn(
    long row,
    String document,
    int position,
    String sku,
    String description,
    int quantity,
    long unitPrice,
    String currency,
    String customerId,
    Instant returnedAt,
    ImportedReturnVerdict verdict,
    String orderNumber,
    Integer orderLine,
    String reason) {}
