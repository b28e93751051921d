package io.recourse.segments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What makes a customer new, loyal or lost; who never ordered is potential, any other active.
 *
 * @param newFor so long after their first order
 * @param lostAfter so long after their last one
 * @param loyalOrders so many orders within a year
 * @param loyalUnits or so much paid within a year, in reference units of about one euro
 * @param review so long after a review of these rules the next one is due
 */
@ConfigurationProperties("recourse.segments")
public record SegmentRules(
    Duration newFor, Duration lostAfter, int loyalOrders, long loyalUnits, Duration review) {}
