package io.recourse.cells;

import java.time.Instant;
import java.util.Map;

/**
 * A case that a tenant found.
 *
 * @param row as the tenant's own search says it
 */
public record FoundCase(
    String tenant, String cell, String number, Instant openedAt, Map<String, Object> row) {}
