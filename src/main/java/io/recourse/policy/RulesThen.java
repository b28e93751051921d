package io.recourse.policy;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The rules of the versions under which a case stands, whatever came into force since (LAW-01). */
@Service
public class RulesThen {

  private final StatutePacks packs;

  RulesThen(StatutePacks packs) {
    this.packs = packs;
  }

  /**
   * @param policyVersion such as {@code SHOP:2026-01/EU:2026-06-19}
   */
  public List<RuleThen> under(String policyVersion) {
    Set<String> labels = Set.of(policyVersion.split("/"));
    return packs.all().stream()
        .filter(pack -> labels.contains(pack.label()))
        .flatMap(pack -> pack.rules().stream().map(rule -> RuleThen.of(pack, rule)))
        .toList();
  }
}
