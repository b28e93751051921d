package io.recourse.policy;

/**
 * What table {@code refundDestination} is asked about one way of paying back.
 *
 * @param to ORIGINAL, PAYMENT or STORE_CREDIT
 * @param kind of the payment that would get the money, CARD to OTHER; null for store credit
 * @param paidWith the one kind of all payments of the order, SEVERAL where they differ
 * @param reason name of the line's reason
 * @param country of delivery, ISO 3166 alpha-2; may be null
 * @param agreed whether the customer expressly asked for this way
 */
public record RefundToFacts(
    String to, String kind, String paidWith, String reason, String country, boolean agreed) {}
