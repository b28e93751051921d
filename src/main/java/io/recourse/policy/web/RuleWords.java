package io.recourse.policy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a decision table was given and said of a case, in the words of staff (POL-03). The ground
 * stands in a sentence of its own ({@code cases.Grounds}); what an owner's own table says in words
 * that nobody translated stays as it is.
 */
@Component("ruleWords")
public class RuleWords {

  /** Columns that are no answers of their own. */
  private static final Set<String> BESIDE = Set.of("ground", "groundCode", "currency");

  private static final String COLUMN = "rule.says.";

  private final ObjectMapper json;
  private final MessageSource words;
  private final RuleValues values;

  RuleWords(ObjectMapper json, MessageSource words, RuleValues values) {
    this.json = json;
    this.words = words;
    this.values = values;
  }

  /**
   * @param says the answers of the table
   * @param facts those that hold and are known
   */
  public record Told(String says, List<Fact> facts) {}

  /** A fact that the table was given. */
  public record Fact(String label, String value) {}

  /** The question that a table answers. */
  public String question(String decision, Locale reader) {
    return Objects.requireNonNull(
        words.getMessage("work.word." + decision, null, decision, reader));
  }

  /**
   * @param inputs a receipt's facts as JSON
   * @param outcome a receipt's columns as JSON
   * @param currency of the case; null where it has none
   */
  public Told tell(String inputs, String outcome, String currency, Locale reader) {
    GivenReceipt given = new GivenReceipt(read(inputs), read(outcome), currency, reader);
    return new Told(says(given), facts(given));
  }

  private JsonNode read(String columns) {
    try {
      return json.readTree(columns);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A receipt is no JSON", e);
    }
  }

  private String says(GivenReceipt given) {
    return given.outcome().properties().stream()
        .filter(column -> !BESIDE.contains(column.getKey()) && !isEmpty(column.getValue()))
        .map(column -> answer(column.getKey(), column.getValue(), given))
        .collect(Collectors.joining(" · "));
  }

  private String answer(String column, JsonNode value, GivenReceipt given) {
    Locale reader = given.reader();
    if (value.isBoolean()) {
      return values.word(column + ": " + value, reader, COLUMN + column + "." + value);
    }
    String said = values.say(column, value, given);
    String[] fact = {said};
    return Objects.requireNonNull(
        words.getMessage(COLUMN + column, fact, column + ": " + said, reader));
  }

  private List<Fact> facts(GivenReceipt given) {
    return given.inputs().properties().stream()
        .filter(fact -> holds(fact.getValue()))
        .flatMap(fact -> fact(fact, given))
        .toList();
  }

  /** What is kept beside the facts, as the version of the policy, has no words. */
  private Stream<Fact> fact(Entry<String, JsonNode> fact, GivenReceipt given) {
    String label = values.word(null, given.reader(), "rule.fact." + fact.getKey());
    return Stream.ofNullable(label)
        .map(known -> new Fact(known, value(fact.getKey(), fact.getValue(), given)));
  }

  private String value(String name, JsonNode value, GivenReceipt given) {
    return value.isBoolean()
        ? words.getMessage("rule.yes", null, given.reader())
        : values.say(name, value, given);
  }

  /** A number below zero stands for what is not known. */
  private static boolean holds(JsonNode value) {
    boolean denied = value.isBoolean() && !value.booleanValue();
    boolean unknown = value.isNumber() && value.decimalValue().signum() < 0;
    return !isEmpty(value) && !denied && !unknown;
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull() || value.asText().isBlank();
  }
}
