package io.recourse.credit;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a customer has in store credit and how it came about.
 *
 * @param balances one sum per currency
 * @param expiring parts of them that can be used until a day, the first to expire first
 * @param entries the newest first
 */
public record CreditStatement(
    List<Money> balances, List<Expiring> expiring, List<CreditEntry> entries) {

  /** A part of the credit that ends. */
  public record Expiring(Money amount, Instant expiresAt) {}

  /**
   * @param newest entries, the newest first
   */
  public static CreditStatement of(List<Money> balances, List<CreditEntry> newest, Instant now) {
    List<CreditEntry> oldest = new ArrayList<>(newest);
    Collections.reverse(oldest);
    Map<String, List<CreditEntry>> accounts = new LinkedHashMap<>();
    oldest.forEach(
        entry ->
            accounts
                .computeIfAbsent(entry.amount().currency(), first -> new ArrayList<>())
                .add(entry));
    List<Expiring> expiring =
        accounts.values().stream()
            .flatMap(entries -> CreditLots.of(entries).stream())
            .filter(lot -> lot.expiresAt() != null && lot.isUsable(now))
            .map(lot -> new Expiring(lot.left(), lot.expiresAt()))
            .sorted((one, other) -> one.expiresAt().compareTo(other.expiresAt()))
            .toList();
    return new CreditStatement(balances, expiring, newest);
  }
}
