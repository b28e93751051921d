package io.recourse.policy.yaml;

import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Choice;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.Money;
import io.recourse.policy.Duty;
import io.recourse.policy.GroundKind;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A rule in fields of its own: what it sets, for whom it holds, and where it was read. */
@Component
class WholeRule {

  static final Set<String> TRADES = Set.of("B2B", "B2C", "C2C");

  private static final PolicyRule BLANK =
      new PolicyRule(
          "", null, null, 0, 0, null, null, null, null, null, null, null, null, null, "", "", null);

  private final KeptStatutePacks packs;
  private final RuleInWords words;

  WholeRule(KeptStatutePacks packs, RuleInWords words) {
    this.packs = packs;
    this.words = words;
  }

  TextSheet blank(StatutePack pack, Locale reader) {
    List<TextField> fields = new ArrayList<>();
    fields.add(field(RuleNames.KEY, "sets", Form.LINE, "", reader));
    fields.addAll(fields(BLANK, pack, reader));
    return new TextSheet(words.say("agreedtexts.rule.new", reader), fields);
  }

  TextSheet of(PolicyRule rule, StatutePack pack, Locale reader) {
    return new TextSheet(words.title(rule, reader), fields(rule, pack, reader));
  }

  /**
   * @param key null for a rule whose key is written, too
   */
  PolicyRule read(String key, Map<String, String> values, StatutePack pack) {
    return new RuleReading(values).rule(key, countries(pack));
  }

  /** The whole rule, to be read beside another. */
  String words(PolicyRule rule, Locale reader) {
    return words.whole(rule, reader);
  }

  private List<TextField> fields(PolicyRule rule, StatutePack pack, Locale reader) {
    List<TextField> fields = new ArrayList<>(sets(rule, reader));
    fields.add(
        many(RuleNames.COUNTRIES, countries(pack), rule.countries(), words::country, reader));
    fields.addAll(
        codes(
            RuleNames.REGIONS,
            pack.isShop() ? packs.all() : List.of(pack),
            rule.regions(),
            PolicyRule::regions,
            reader));
    fields.addAll(codes(RuleNames.LEVELS, packs.all(), rule.levels(), PolicyRule::levels, reader));
    fields.add(many(RuleNames.TRADES, TRADES, rule.trades(), words::trade, reader));
    fields.addAll(codes(RuleNames.TRAITS, packs.all(), rule.traits(), PolicyRule::traits, reader));
    fields.add(
        many(
            RuleNames.CLAIMS,
            names(GroundKind.values()),
            names(rule.claims().toArray()),
            words::claim,
            reader));
    fields.add(field(RuleNames.GROUND, "read", Form.LINE, rule.ground(), reader));
    fields.add(field(RuleNames.SOURCE, "read", Form.LINE, rule.source(), reader));
    fields.add(one(RuleNames.QUALITY, "read", PolicyRule.Quality.values(), rule.quality(), reader));
    return fields;
  }

  private List<TextField> sets(PolicyRule rule, Locale reader) {
    Money sum = rule.atLeast();
    return List.of(
        one(RuleNames.TERM, "sets", TermName.values(), rule.term(), reader),
        field(RuleNames.NUMBER, "sets", Form.NUMBER, Integer.toString(rule.number()), reader),
        one(RuleNames.UNIT, "sets", Term.Unit.values(), rule.unit(), reader),
        field(RuleNames.PLUS_DAYS, "sets", Form.NUMBER, Integer.toString(rule.plusDays()), reader),
        one(RuleNames.STARTS_AT, "sets", Term.Start.values(), rule.startsAt(), reader),
        one(RuleNames.DUTY, "sets", Duty.values(), rule.duty(), reader),
        field(RuleNames.AT_LEAST, "sets", Form.LINE, sum == null ? "" : major(sum), reader),
        field(RuleNames.CURRENCY, "sets", Form.LINE, sum == null ? "" : sum.currency(), reader));
  }

  private static String major(Money sum) {
    int digits = Currency.getInstance(sum.currency()).getDefaultFractionDigits();
    return BigDecimal.valueOf(sum.amount(), Math.max(digits, 0)).toPlainString();
  }

  /** Those that rules of these packs name to choose from, and a line for others. */
  private List<TextField> codes(
      String name,
      List<StatutePack> named,
      Set<String> said,
      Function<PolicyRule, Set<String>> of,
      Locale reader) {
    Set<String> known =
        named.stream()
            .flatMap(pack -> pack.rules().stream())
            .flatMap(rule -> of.apply(rule).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> chosen = names(said.toArray());
    chosen.retainAll(known);
    Set<String> more = names(said.toArray());
    more.removeAll(known);
    return List.of(
        many(name, known, chosen, (code, in) -> words.code(name, code, in), reader),
        field(name + RuleNames.MORE, "holds", Form.LINE, String.join(", ", more), reader));
  }

  private TextField field(String name, String group, Form form, String value, Locale reader) {
    String language = group.equals("read") ? "en" : null;
    return TextField.of(name, group(group, reader), label(name, reader), form, language, value);
  }

  private TextField one(String name, String group, Enum<?>[] all, Enum<?> chosen, Locale reader) {
    Stream<Choice> known =
        Stream.of(all).map(one -> new Choice(one.name(), words.choice(one, reader)));
    List<Choice> choices =
        Stream.concat(Stream.of(new Choice("", words.say("agreedtexts.rule.none", reader))), known)
            .toList();
    String value = chosen == null ? "" : chosen.name();
    return new TextField(
        name, group(group, reader), label(name, reader), Form.CHOICE, choices, null, value);
  }

  /** How a value is said to a reader. */
  private interface Saying {

    String of(String value, Locale reader);
  }

  private TextField many(
      String name, Collection<String> known, Set<String> chosen, Saying said, Locale reader) {
    List<Choice> choices =
        new TreeSet<>(known).stream().map(one -> new Choice(one, said.of(one, reader))).toList();
    String value = chosen.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
    return new TextField(
        name, group("holds", reader), label(name, reader), Form.MANY, choices, null, value);
  }

  private static Set<String> names(Object... of) {
    return Stream.of(of).map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The shop's rules may be for any place that has a statute. */
  private Set<String> countries(StatutePack pack) {
    PackShelf shelf = packs.shelf();
    return pack.isShop() ? shelf.countries() : shelf.places().get(pack.id()).countries();
  }

  private String group(String group, Locale reader) {
    return words.say("agreedtexts.rule.group." + group, reader);
  }

  private String label(String name, Locale reader) {
    return words.say("agreedtexts.rule." + name, reader);
  }
}
