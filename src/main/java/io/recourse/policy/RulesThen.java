package io.recourse.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The rules of the versions under which a case stands, whatever came into force since (LAW-01). */
@Service
public class RulesThen {

  private final StatutePacks packs;
  private final Clock clock;

  RulesThen(StatutePacks packs, Clock clock) {
    this.packs = packs;
    this.clock = clock;
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

  /**
   * Those of the law that hold for some goods.
   *
   * @param claim what is claimed of them; null for a case about none
   */
  public List<RuleThen> holding(
      String policyVersion, String country, Buyer buyer, GroundKind claim, Set<String> traits) {
    return packs.all().stream()
        .filter(pack -> !pack.isShop() && policyVersion.endsWith("/" + pack.label()))
        .flatMap(
            pack ->
                pack.rules().stream()
                    .filter(rule -> holds(rule, country, buyer, claim, traits))
                    .map(rule -> RuleThen.of(pack, rule)))
        .toList();
  }

  private static boolean holds(
      PolicyRule rule, String country, Buyer buyer, GroundKind claim, Set<String> traits) {
    return claim == null
        ? rule.holdsFor(country, buyer, traits)
        : rule.holdsFor(country, buyer, claim, traits);
  }

  /** Why no law binds a purchase; empty where one does. */
  public Optional<NoLaw> without(String policyVersion, String country) {
    if (policyVersion.contains("/")) {
      return Optional.empty();
    }
    if (country == null) {
      return Optional.of(new NoLaw(NoLaw.Why.COUNTRY_UNKNOWN, null));
    }
    StatutePack today = packs.inForce(country, LocalDate.now(clock));
    return Optional.of(
        today.isShop()
            ? new NoLaw(NoLaw.Why.COUNTRY_WITHOUT_PACK, null)
            : new NoLaw(NoLaw.Why.BEFORE_FIRST_VERSION, first(today.id())));
  }

  private LocalDate first(String id) {
    return packs.all().stream()
        .filter(pack -> pack.id().equals(id))
        .map(StatutePack::effectiveFrom)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }
}
