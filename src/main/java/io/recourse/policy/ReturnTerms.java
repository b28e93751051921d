package io.recourse.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * All terms of one purchase, each the kinder of statute and shop (LAW-02).
 *
 * @param policyVersion such as {@code SHOP:2026-01/EU:2026-06-19}; stays with the case
 * @param statutePack EU, UK, CN, US, or SHOP where no statute is known
 */
public record ReturnTerms(String policyVersion, String statutePack, Map<TermName, Term> terms) {

  /** The resolved term; SHOP rules name every term, so there is always one. */
  public Term term(TermName name) {
    Term term = terms.get(name);
    if (term == null) {
      throw new IllegalStateException("No rule names the term " + name);
    }
    return term;
  }

  /** These terms, with the article's own warranty where it is kinder to whoever claims a fault. */
  ReturnTerms with(ProductWarranty warranty, LocalDate purchasedOn) {
    Map<TermName, Term> all = new EnumMap<>(terms);
    all.put(
        TermName.FAULT, LegalFloor.kinder(warranty.asTerm(), term(TermName.FAULT), purchasedOn));
    return new ReturnTerms(policyVersion, statutePack, all);
  }

  /** ISO 8601 duration for a timer. */
  public String iso(TermName name) {
    return term(name).iso();
  }
}
