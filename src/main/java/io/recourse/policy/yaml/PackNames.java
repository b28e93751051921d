package io.recourse.policy.yaml;

import io.recourse.common.Named;
import io.recourse.common.Phrase;
import io.recourse.policy.Duty;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What terms, duties and starts are called, for fields and for refusals. */
@Component
class PackNames {

  private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

  private final MessageSource words;

  PackNames(MessageSource words) {
    this.words = words;
  }

  static String term(TermName term) {
    String name =
        NEXT_WORD
            .matcher(term.name().toLowerCase(Locale.ROOT))
            .replaceAll(at -> at.group(1).toUpperCase(Locale.ROOT));
    return "policy." + name + ".title";
  }

  static String duty(Duty duty) {
    return "agreedtexts.duty." + duty;
  }

  static String start(Term.Start start) {
    return "agreedtexts.start." + start;
  }

  /** The key of what a rule is about. */
  static String about(PolicyRule rule) {
    return rule.term() == null ? duty(rule.duty()) : term(rule.term());
  }

  String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }

  Named named(String key) {
    return new Named(key, say(key, Locale.ENGLISH));
  }

  /** Rules by what they are about, with their keys; of one at least. */
  Phrase rules(Collection<String> keys, StatutePack before, StatutePack after) {
    return keys.stream()
        .map(key -> rule(key, before, after))
        .reduce((one, other) -> Phrase.of("agreedText.both", one, other))
        .orElseThrow();
  }

  private Phrase rule(String key, StatutePack before, StatutePack after) {
    PolicyRule rule = before.rule(key).or(() -> after.rule(key)).orElseThrow();
    return Phrase.of("agreedText.rule", named(about(rule)), key);
  }
}
