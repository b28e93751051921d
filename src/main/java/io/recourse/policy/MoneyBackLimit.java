package io.recourse.policy;

import io.recourse.common.Money;

/**
 * What a role may give back of what was paid, by table {@code moneyBackLimit}.
 *
 * @param most in the currency of the payment; zero where no rate compares it (LAW-03)
 * @param nextRole may decide more: {@code lead} or {@code owner}
 */
public record MoneyBackLimit(Money most, String nextRole) {}
