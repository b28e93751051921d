package io.recourse.payments;

import io.recourse.common.Money;
import java.time.Instant;

/**
 * What a customer owes on a case now.
 *
 * @param key names the occasion within the case, such as {@code difference-1}; paid once at most
 * @param amount all of it, above zero
 * @param payBy when what happens by default happens
 */
public record Debt(String key, Money amount, Instant payBy) {}
