package io.recourse.policy.yaml;

import io.recourse.policy.Duty;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A rule of a pack in the words of its reader. */
@Component
class RuleInWords {

  private final MessageSource words;

  RuleInWords(MessageSource words) {
    this.words = words;
  }

  /** What the rule is about, for whom, and its key, by which it is dropped. */
  String title(PolicyRule rule, Locale reader) {
    String holds = holds(rule, reader);
    String about = say(PackNames.about(rule), reader);
    return about + (holds.isEmpty() ? "" : " · " + holds) + " (" + rule.key() + ")";
  }

  /** All of it, line by line. */
  String whole(PolicyRule rule, Locale reader) {
    String duty =
        rule.term() == null || rule.duty() == null ? "" : say(PackNames.duty(rule.duty()), reader);
    return Stream.of(
            about(rule, reader),
            duty,
            length(rule, reader),
            rule.atLeast() == null ? "" : rule.atLeast().inWords(reader),
            holds(rule, reader),
            rule.ground(),
            rule.source() + " · " + choice(rule.quality(), reader))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String about(PolicyRule rule, Locale reader) {
    return say(PackNames.about(rule), reader);
  }

  private String length(PolicyRule rule, Locale reader) {
    if (rule.unit() == null) {
      return rule.number() == 0 ? "" : Integer.toString(rule.number());
    }
    String unit = choice(rule.unit(), reader);
    String plus =
        rule.plusDays() == 0 ? "" : " + " + rule.plusDays() + " " + choice(Term.Unit.DAYS, reader);
    String length = rule.number() + " " + unit + plus;
    return rule.startsAt() == null
        ? length
        : words.getMessage(
            "agreedtexts.rule.counted",
            new Object[] {length, choice(rule.startsAt(), reader)},
            reader);
  }

  private String holds(PolicyRule rule, Locale reader) {
    return Stream.of(
            said(rule.countries(), one -> country(one, reader)),
            said(rule.regions(), one -> code(RuleNames.REGIONS, one, reader)),
            said(rule.levels(), one -> code(RuleNames.LEVELS, one, reader)),
            said(rule.trades(), one -> trade(one, reader)),
            said(rule.traits(), one -> code(RuleNames.TRAITS, one, reader)),
            said(rule.claims(), one -> claim(one, reader)))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String said(Collection<?> all, UnaryOperator<String> said) {
    return all.stream().map(String::valueOf).sorted().map(said).collect(Collectors.joining(", "));
  }

  String choice(Enum<?> one, Locale reader) {
    if (one instanceof TermName term) {
      return say(PackNames.term(term), reader);
    }
    if (one instanceof Duty duty) {
      return say(PackNames.duty(duty), reader);
    }
    if (one instanceof Term.Start start) {
      return say(PackNames.start(start), reader);
    }
    return one instanceof Term.Unit unit
        ? say("agreedtexts.unit." + unit, reader)
        : say("agreedtexts.quality." + one, reader);
  }

  String country(String code, Locale reader) {
    try {
      return new Locale.Builder().setRegion(code).build().getDisplayCountry(reader);
    } catch (IllformedLocaleException none) {
      return code;
    }
  }

  String trade(String code, Locale reader) {
    return known("rule.value.tradeModel." + code, code, reader);
  }

  String claim(String code, Locale reader) {
    return known("rule.value.groundKind." + code, code, reader);
  }

  String code(String field, String code, Locale reader) {
    return known("agreedtexts.rule." + field + "." + code, code, reader);
  }

  /** What nobody has a word for is said as it is. */
  private String known(String key, String code, Locale reader) {
    return words.getMessage(key, null, code, reader);
  }

  String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }
}
