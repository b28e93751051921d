package io.recourse.policy.text;

import io.recourse.policy.Buyer;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.PublishedPolicy;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words from the bundles, numbers from the resolved terms, so that the two never differ. */
@Component
class PolicyWords implements PublishedPolicy {

  private final PolicyTerms policyTerms;
  private final MessageSource words;

  PolicyWords(PolicyTerms policyTerms, MessageSource words) {
    this.policyTerms = policyTerms;
    this.words = words;
  }

  @Override
  public List<Clause> words(String country, LocalDate purchasedOn, Buyer buyer, Locale language) {
    ResolvedTerms terms = policyTerms.forCase(country, purchasedOn, buyer, Set.of());
    return Arrays.stream(TermName.values())
        .map(name -> clause(key(name), terms.term(name), language))
        .toList();
  }

  private Clause clause(String key, Term term, Locale language) {
    String title = words.getMessage("policy." + key + ".title", null, language);
    String body = "policy." + key + (term.isNone() ? ".none" : ".text");
    String text = words.getMessage(body, new Object[] {length(term, language)}, language);
    return new Clause(key, term.name(), title, text, term.origin(), term.ground());
  }

  /** {@code SEND_BACK} is said under {@code policy.sendBack}. */
  private static String key(TermName name) {
    String spaced = name.name().toLowerCase(Locale.ROOT);
    return Pattern.compile("_(.)")
        .matcher(spaced)
        .replaceAll(at -> at.group(1).toUpperCase(Locale.ROOT));
  }

  private String length(Term term, Locale language) {
    return words.getMessage("policy.unit." + term.unit(), new Object[] {term.number()}, language);
  }
}
