package io.recourse.payments;

import io.recourse.common.Money;
import java.time.Instant;

/**
 * What a provider is told; no personal data.
 *
 * @param idempotencyKey the same key never moves money twice by our asking
 * @param methodRef the stored method to charge; null for a page where the customer chooses
 * @param expiresAt until when its page takes money
 */
public record PaymentOrder(
    String idempotencyKey,
    String methodRef,
    Money amount,
    String caseNumber,
    String returnUrl,
    Instant expiresAt) {}
