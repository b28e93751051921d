package io.recourse.shipping;

/**
 * A parcel to a customer that counted as delivered had turned round before: it is on its way back
 * to us.
 */
public record DeliveryUndone(String trackingNumber) {}
