package io.recourse.shipping;

/**
 * What of a return shipment's times is the operator's; terms of the customer are the policy's.
 *
 * @param maxExtensions how often the send-back term may be put off
 * @param pollHours hours between two questions to the carrier
 * @param labelDays days a carrier's label stays valid
 */
public record ShippingTerms(int maxExtensions, int pollHours, int labelDays) {}
