package io.recourse.policy.text;

import io.recourse.policy.Buyer;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.PublishedPolicy;
import io.recourse.policy.ReturnTerms;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words from the bundles, numbers from the resolved terms, so that the two never differ. */
@Component
class PolicyWords implements PublishedPolicy {

  private static final Map<String, TermName> CLAUSES = new LinkedHashMap<>();

  static {
    CLAUSES.put("changeOfMind", TermName.CHANGE_OF_MIND);
    CLAUSES.put("fault", TermName.FAULT);
    CLAUSES.put("rejectFaulty", TermName.REJECT_FAULTY);
    CLAUSES.put("exchangeFaulty", TermName.EXCHANGE_FAULTY);
    CLAUSES.put("faultPresumed", TermName.FAULT_PRESUMED);
    CLAUSES.put("afterRepair", TermName.LONGER_AFTER_REPAIR);
    CLAUSES.put("deliveryClaim", TermName.DELIVERY_CLAIM);
    CLAUSES.put("evidence", TermName.EVIDENCE);
    CLAUSES.put("decide", TermName.DECIDE);
    CLAUSES.put("sendBack", TermName.SEND_BACK);
    CLAUSES.put("sendBackReminder", TermName.SEND_BACK_REMINDER);
    CLAUSES.put("sendBackExtension", TermName.SEND_BACK_EXTENSION);
    CLAUSES.put("transitSilence", TermName.TRANSIT_SILENCE);
    CLAUSES.put("parcelSearch", TermName.PARCEL_SEARCH);
    CLAUSES.put("inspect", TermName.INSPECT);
    CLAUSES.put("approveRefund", TermName.APPROVE_REFUND);
    CLAUSES.put("refund", TermName.REFUND);
    CLAUSES.put("appeal", TermName.APPEAL);
    CLAUSES.put("contest", TermName.CONTEST);
    CLAUSES.put("keepInformed", TermName.KEEP_INFORMED);
  }

  private final PolicyTerms policyTerms;
  private final MessageSource words;

  PolicyWords(PolicyTerms policyTerms, MessageSource words) {
    this.policyTerms = policyTerms;
    this.words = words;
  }

  @Override
  public List<Clause> words(String country, LocalDate purchasedOn, Buyer buyer, Locale language) {
    ReturnTerms terms = policyTerms.forCase(country, purchasedOn, buyer, Set.of());
    return CLAUSES.entrySet().stream()
        .map(clause -> clause(clause.getKey(), terms.term(clause.getValue()), language))
        .toList();
  }

  private Clause clause(String key, Term term, Locale language) {
    String title = words.getMessage("policy." + key + ".title", null, language);
    String body = "policy." + key + (term.isNone() ? ".none" : ".text");
    String text = words.getMessage(body, new Object[] {length(term, language)}, language);
    return new Clause(key, term.name(), title, text, term.origin(), term.ground());
  }

  private String length(Term term, Locale language) {
    return words.getMessage("policy.unit." + term.unit(), new Object[] {term.number()}, language);
  }
}
