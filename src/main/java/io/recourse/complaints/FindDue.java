package io.recourse.complaints;

import java.time.Instant;

/**
 * When a complaint is investigated.
 *
 * @param alertAt when the lead hears of it
 */
public record FindDue(Instant alertAt, Instant findBy) {}
