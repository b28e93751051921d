package io.recourse.deliveries;

/**
 * A parcel that the shop sent for an order.
 *
 * @param carrier null while none reported of it
 */
public record OrderedParcel(String trackingNumber, String carrier) {}
