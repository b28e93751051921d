package io.recourse.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of one evaluated decision table, as kept on its receipt.
 *
 * @param decision table key, such as {@code returnEligibility}
 * @param version version of table and statute pack, such as {@code returnEligibility:3/EU:2026-06}
 * @param inputs what the table read
 * @param matchedRules annotations or ids of the rules that matched
 * @param outcome output columns of the winning rule
 * @param ground the legal or contractual ground in words; may be null
 * @param none why the table had no answer and something stands in for it; null where it answered
 */
public record Judgement(
    String decision,
    String version,
    Map<String, Object> inputs,
    List<String> matchedRules,
    Map<String, Object> outcome,
    String ground,
    NoAnswer none) {

  /** What a table answered. */
  public Judgement(
      String decision,
      String version,
      Map<String, Object> inputs,
      List<String> matchedRules,
      Map<String, Object> outcome,
      String ground) {
    this(decision, version, inputs, matchedRules, outcome, ground, null);
  }

  /** Whether the table had no answer: this holds until a person has seen to it. */
  public boolean standsIn() {
    return none != null;
  }

  public String text(String output) {
    Object value = outcome.get(output);
    return value == null ? null : value.toString();
  }

  public boolean is(String output) {
    return Boolean.TRUE.equals(outcome.get(output));
  }

  /**
   * The same with what the law asks instead; the receipt shows both the rule and the law.
   *
   * @param words what is said instead; null where the ground stays
   */
  Judgement corrected(Map<String, Object> byLaw, String words, String basis) {
    Map<String, Object> outputs = new LinkedHashMap<>(outcome);
    outputs.putAll(byLaw);
    if (outputs.equals(outcome)) {
      return this;
    }
    List<String> rules = new ArrayList<>(matchedRules);
    rules.add("LegalFloor");
    if (words != null) {
      outputs.put("ground", words);
    }
    String said = words == null ? ground : words + " (" + basis + ")";
    return new Judgement(decision, version, inputs, List.copyOf(rules), outputs, said, none);
  }

  public long number(String output) {
    return ((Number) outcome.get(output)).longValue();
  }
}
