package io.recourse.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Takes of each pack the most special rule that fits, then of both the kinder. */
@Service
class ResolveTerms implements PolicyTerms {

  private final StatutePacks packs;

  ResolveTerms(StatutePacks packs) {
    this.packs = packs;
  }

  @Override
  public ReturnTerms forCase(
      String country, LocalDate purchasedOn, Buyer buyer, Set<String> traits) {
    StatutePack shop = packs.shopRules(purchasedOn);
    StatutePack statute = packs.inForce(country, purchasedOn);
    Map<TermName, Term> terms = new EnumMap<>(TermName.class);
    for (TermName name : TermName.values()) {
      Term own = term(shop, name, country, buyer, traits);
      Term legal = statute == shop ? null : term(statute, name, country, buyer, traits);
      terms.put(name, LegalFloor.kinder(own, legal, purchasedOn));
    }
    return new ReturnTerms(version(shop, statute), statute.id(), terms);
  }

  private static String version(StatutePack shop, StatutePack statute) {
    return statute == shop ? shop.label() : shop.label() + "/" + statute.label();
  }

  private static Term term(
      StatutePack pack, TermName name, String country, Buyer buyer, Set<String> traits) {
    return pack.rules().stream()
        .filter(rule -> rule.term() == name)
        .filter(rule -> rule.holdsFor(country, buyer, traits))
        .max(Comparator.comparingInt(PolicyRule::speciality))
        .map(rule -> rule.asTerm(pack.label()))
        .orElse(null);
  }
}
