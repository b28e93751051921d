package io.recourse.payments;

/**
 * What a provider reported of its own accord.
 *
 * @param eventId the provider's id of the report; the same id counts once
 * @param idempotencyKey our key; null where it names none of ours
 * @param answer what became of the charge
 */
public record PaymentReport(
    String provider, String eventId, String idempotencyKey, ChargeAnswer answer) {}
