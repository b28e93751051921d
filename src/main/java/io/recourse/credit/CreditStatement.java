package io.recourse.credit;

import io.recourse.common.Money;
import java.util.List;

/**
 * What a customer has in store credit and how it came about.
 *
 * @param balances one sum per currency
 * @param entries the newest first
 */
public record CreditStatement(List<Money> balances, List<CreditEntry> entries) {}
