package io.recourse.appointments;

import java.time.Instant;

/**
 * A time at which a technician can come.
 *
 * @param id given when it is kept; 0 before
 * @param country ISO 3166 alpha-2
 * @param category of the articles it is for, the shop's own; null for all
 */
public record VisitSlot(
    long id, String country, String category, Instant startsAt, Instant endsAt, boolean closed) {}
