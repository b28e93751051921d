package io.recourse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The return policy in plain words, as the rules stand for one country (POL-02). */
public interface PublishedPolicy {

  /**
   * @param country ISO 3166 alpha-2, may be null
   * @param purchasedOn the rules in force on this day
   * @return one clause per matter, in the order a customer reads them
   */
  List<Clause> words(String country, LocalDate purchasedOn, Buyer buyer, Locale language);

  /**
   * One matter of the policy.
   *
   * @param key stable name, such as {@code changeOfMind}
   * @param term the duration it tells
   * @param origin the rule set and its version, such as {@code EU:2026-06-19}
   * @param ground the law or shop clause it stands on, in English as it is kept
   */
  record Clause(
      String key, TermName term, String title, String text, String origin, String ground) {}
}
