package io.recourse.visits;

import java.time.Instant;

/**
 * A customer whom a plan comes to.
 *
 * @param subject what is considered once: number of the order delivered, or key of the person
 * @param orderNumber the order it is about; null for none
 * @param since when the occasion arose
 */
public record DueCustomer(
    VisitOccasion occasion, String subject, String person, String orderNumber, Instant since) {}
