package io.recourse.hotline;

import java.time.Instant;

/**
 * Somebody rings.
 *
 * @param id as the telephone system calls it
 * @param takenBy who took it; null while it rings
 */
public record RingingCall(String id, String phone, Instant rangAt, String takenBy) {}
