package io.recourse.policy;

import java.time.LocalDate;

/**
 * A rule as it was in force for one case, with where it was read (LAW-01).
 *
 * @param pack label of its version, such as {@code EU:2026-06-19}
 * @param effectiveTo last day in force; null while it still is
 * @param law false where the shop made it
 * @param key its stable name within the pack
 * @param term null for a duty without a length of time
 * @param duty null for a mere term
 * @param number how many times, tries or units of time; 0 where the duty counts nothing
 */
public record RuleThen(
    String pack,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    boolean law,
    String key,
    TermName term,
    Duty duty,
    int number,
    String ground,
    String source,
    PolicyRule.Quality quality) {

  static RuleThen of(StatutePack pack, PolicyRule rule) {
    return new RuleThen(
        pack.label(),
        pack.effectiveFrom(),
        pack.effectiveTo(),
        !pack.isShop(),
        rule.key(),
        rule.term(),
        rule.duty(),
        rule.number(),
        rule.ground(),
        rule.source(),
        rule.quality());
  }
}
