package io.recourse.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All terms of one purchase, each the kinder of statute and shop (LAW-02).
 *
 * @param policyVersion such as {@code SHOP:2026-01/EU:2026-06-19}; stays with the case
 * @param statutePack EU, UK, CN, US, or SHOP where no statute is known
 * @param statutory what the law itself grants, whatever the shop says
 * @param duties what the law asks beside terms
 */
public record ResolvedTerms(
    String policyVersion,
    String statutePack,
    Map<TermName, Term> terms,
    Map<TermName, Term> statutory,
    Map<Duty, PolicyRule> duties) {

  /** The resolved term; SHOP rules name every term, so there is always one. */
  public Term term(TermName name) {
    Term term = terms.get(name);
    if (term == null) {
      throw new IllegalStateException("No rule names the term " + name);
    }
    return term;
  }

  /** These terms, with the article's own warranty where it is kinder to whoever claims a fault. */
  ResolvedTerms with(ProductWarranty warranty, LocalDate purchasedOn) {
    Map<TermName, Term> all = new EnumMap<>(terms);
    all.put(
        TermName.FAULT, LegalFloor.kinder(warranty.asTerm(), term(TermName.FAULT), purchasedOn));
    return new ResolvedTerms(policyVersion, statutePack, all, statutory, duties);
  }

  /** What the law itself grants; empty where it grants nothing. */
  Optional<Term> granted(TermName name) {
    return Optional.ofNullable(statutory.get(name)).filter(term -> !term.isNone());
  }

  /** The rule that asks it; empty where the law does not. */
  Optional<PolicyRule> duty(Duty duty) {
    return Optional.ofNullable(duties.get(duty));
  }

  /** ISO 8601 duration for a timer. */
  public String iso(TermName name) {
    return term(name).iso();
  }
}
