package io.recourse.policy.yaml;

import io.recourse.agreedtexts.Proposal;
import io.recourse.common.Problem;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import io.recourse.policy.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a pack of what was written in the fields of a version. */
final class PackWords {

  static final String BASED_ON = "basedOn";
  static final String RULES = "rules";
  static final String DROPS = "drops";

  /** By which act the law itself grants less now. */
  static final String LESS = "less";

  /** The rules for which that act was named. */
  static final String LESS_OF = "lessOf";

  static final String NUMBER = ".number";
  static final String UNIT = ".unit";
  static final String GROUND = ".ground";
  static final String SOURCE = ".source";

  private PackWords() {}

  /**
   * @throws Problem INVALID where a field cannot be read
   */
  static StatutePack read(PackShelf shelf, Proposal proposal) {
    StatutePack base = base(shelf, proposal);
    Map<String, String> said = proposal.changes();
    Map<String, PolicyRule> rules = new LinkedHashMap<>();
    base.rules().forEach(rule -> rules.put(rule.key(), said(rule, said)));
    drops(said).forEach(rules::remove);
    added(said).forEach(rule -> rules.put(rule.key(), rule));
    return new StatutePack(
        base.id(),
        proposal.from().toString(),
        proposal.from(),
        null,
        base.rollsToWorkingDay(),
        List.copyOf(rules.values()));
  }

  /** The version it takes its other rules from. */
  static StatutePack base(PackShelf shelf, Proposal proposal) {
    String label = proposal.changes().get(BASED_ON);
    return shelf.all().stream()
        .filter(pack -> pack.id().equals(proposal.name().key()))
        .filter(pack -> pack.label().equals(label))
        .findFirst()
        .orElseGet(() -> shelf.newest(proposal.name().key()));
  }

  static Stream<String> drops(Map<String, String> said) {
    return keys(said, DROPS).stream();
  }

  /** The rules that a field names. */
  static List<String> keys(Map<String, String> said, String field) {
    return Stream.of(said.getOrDefault(field, "").split("[,\\s]+"))
        .filter(key -> !key.isEmpty())
        .toList();
  }

  /** Whole rules that the version adds or writes anew. */
  static List<PolicyRule> added(Map<String, String> said) {
    String text = said.getOrDefault(RULES, "");
    try {
      return text.isBlank() ? List.of() : List.copyOf(YamlFiles.list(text, PolicyRule.class));
    } catch (RuntimeException unreadable) {
      throw Problem.invalid("/values/" + RULES, "agreedText.rules", firstLine(unreadable));
    }
  }

  static Problem unknown() {
    return Problem.notFound("agreedText.unknown");
  }

  private static PolicyRule said(PolicyRule rule, Map<String, String> said) {
    String number = said.get(rule.key() + NUMBER);
    String unit = said.get(rule.key() + UNIT);
    return rule.saying(
        number == null ? rule.number() : number(rule.key(), number),
        unit == null ? rule.unit() : unit(rule.key(), unit),
        said.getOrDefault(rule.key() + GROUND, rule.ground()),
        said.getOrDefault(rule.key() + SOURCE, rule.source()));
  }

  private static int number(String key, String typed) {
    if (!typed.matches("\\d{1,4}")) {
      throw Problem.invalid("/values/" + key + NUMBER, "agreedText.number");
    }
    return Integer.parseInt(typed);
  }

  private static Term.Unit unit(String key, String typed) {
    return Stream.of(Term.Unit.values())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "/values/" + key + UNIT, "field.notOneOf", List.of(Term.Unit.values())));
  }

  private static String firstLine(RuntimeException unreadable) {
    return String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
  }
}
