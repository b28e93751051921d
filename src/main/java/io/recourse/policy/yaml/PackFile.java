package io.recourse.policy.yaml;

import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file of {@code policy/packs} as written.
 *
 * @param countries ISO codes the pack covers; empty for the shop's own
 */
record PackFile(
    String id, Set<String> countries, boolean rollsToWorkingDay, List<VersionEntry> versions) {

  /**
   * @param basedOn the version whose rules it takes over, except those it writes anew or drops
   */
  record VersionEntry(
      String version,
      LocalDate effectiveFrom,
      LocalDate effectiveTo,
      String basedOn,
      Set<String> drops,
      List<PolicyRule> rules) {}

  List<StatutePack> packs() {
    Map<String, Map<String, PolicyRule>> byVersion = new LinkedHashMap<>();
    List<StatutePack> packs = new ArrayList<>();
    for (VersionEntry entry : versions) {
      Map<String, PolicyRule> rules = new LinkedHashMap<>();
      if (entry.basedOn() != null) {
        rules.putAll(byVersion.get(entry.basedOn()));
      }
      if (entry.drops() != null) {
        entry.drops().forEach(rules::remove);
      }
      entry.rules().forEach(rule -> rules.put(rule.key(), rule));
      byVersion.put(entry.version(), rules);
      packs.add(pack(entry, List.copyOf(rules.values())));
    }
    return packs;
  }

  private StatutePack pack(VersionEntry entry, List<PolicyRule> rules) {
    return new StatutePack(
        id, entry.version(), entry.effectiveFrom(), entry.effectiveTo(), rollsToWorkingDay, rules);
  }
}
