package io.recourse.shipping;

import java.time.Instant;

/**
 * What a carrier was asked to book and of which no parcel of ours came: its answer is on its way,
 * or got lost.
 *
 * @param askedAt when it was last asked
 * @param calledOff nobody wants it any more
 */
public record OpenBooking(String bookingKey, String carrier, Instant askedAt, boolean calledOff) {}
