package io.recourse.hotline;

import java.time.Instant;

/**
 * Somebody rings.
 *
 * @param id as the telephone system calls it
 * @param person key of the one customer with this number; null where there is none, or several
 * @param dueAt by when they are called back, if nobody answers
 * @param takenBy who took it; null while nobody did
 */
public record RingingCall(
    String id, String phone, String person, Instant rangAt, Instant dueAt, String takenBy) {}
