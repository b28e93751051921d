package io.recourse.shipping;

import java.time.Instant;

/**
 * How customers sent a parcel on a label of their own.
 *
 * @param trackingNumber ours, on the packing slip
 * @param carrier with whom, as they named it
 * @param sentAs the number that carrier gave the parcel
 */
public record OwnSending(String trackingNumber, String carrier, String sentAs, Instant toldAt) {}
