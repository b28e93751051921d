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
  ReturnTerms forCase(String country, LocalDate purchasedOn, Buyer buyer, Set<String> traits);
}
