package io.recourse.policy;

import java.time.LocalDate;
import java.util.Set;

/** Resolves every term of a purchase from statute and shop rules; the kinder wins (LAW-02). */
public interface PolicyTerms {

  /**
   * @param country country of delivery, may be null
   * @param purchasedOn the rules in force on this day hold for good (LAW-01)
   * @param traits product traits; empty for the whole case
   */
  default ResolvedTerms forCase(
      String country, LocalDate purchasedOn, Buyer buyer, Set<String> traits) {
    return under(null, country, purchasedOn, buyer, traits);
  }

  /**
   * The same by the version a case was first judged under: what its receipt names is what all its
   * terms use, whatever the shop tells later of its order.
   *
   * @param version such as {@code SHOP:2026-01/EU:2026-06-19}; null for that of the day
   */
  ResolvedTerms under(
      String version, String country, LocalDate purchasedOn, Buyer buyer, Set<String> traits);
}
