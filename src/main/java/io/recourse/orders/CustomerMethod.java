package io.recourse.orders;

import io.recourse.common.Money;

/**
 * One way in which a customer can be paid or charged.
 *
 * @param providerRef the provider's name for it
 * @param balance what is left on it; null where it has none or the shop does not say
 */
public record CustomerMethod(String providerRef, PaymentKind kind, Money balance) {}
