package io.recourse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of the rules of one jurisdiction, or of the shop itself (POL-01, LAW-01).
 *
 * @param id EU, UK, CN, US or SHOP
 * @param version the day it came into force, or the shop's own mark
 * @param effectiveTo last day in force; null while it still is
 * @param rollsToWorkingDay whether a term ending on a free day moves on to the next working day
 */
public record StatutePack(
    String id,
    String version,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    boolean rollsToWorkingDay,
    List<PolicyRule> rules) {

  private static final String SHOP = "SHOP";

  /** What stands on a case file, such as {@code EU:2026-06-19}. */
  public String label() {
    return id + ":" + version;
  }

  /** Whether the shop made the rules, not the law. */
  public boolean isShop() {
    return id.equals(SHOP);
  }

  /** One of its rules; empty where it has none of this key. */
  public Optional<PolicyRule> rule(String key) {
    return rules.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  /** The same, over before a day on which another version begins. */
  public StatutePack endingBefore(LocalDate day) {
    boolean alreadyOver = effectiveTo != null && effectiveTo.isBefore(day);
    return alreadyOver
        ? this
        : new StatutePack(id, version, effectiveFrom, day.minusDays(1), rollsToWorkingDay, rules);
  }
}
