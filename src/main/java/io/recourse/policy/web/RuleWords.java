package io.recourse.policy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a decision table said of a case, in the words of staff (POL-03). The ground stands in a
 * sentence of its own ({@code cases.Grounds}); what an owner's own table says in words that nobody
 * translated stays as it is.
 */
@Component("ruleWords")
public class RuleWords {

  private static final Set<String> GROUND = Set.of("ground", "groundCode");
  private static final String COLUMN = "rule.says.";

  private final ObjectMapper json;
  private final MessageSource words;

  RuleWords(ObjectMapper json, MessageSource words) {
    this.json = json;
    this.words = words;
  }

  /** The question that a table answers. */
  public String question(String decision, Locale reader) {
    return Objects.requireNonNull(
        words.getMessage("work.word." + decision, null, decision, reader));
  }

  /**
   * @param outcome a receipt's columns as JSON
   */
  public String say(String outcome, Locale reader) {
    return columns(outcome)
        .filter(column -> !GROUND.contains(column.getKey()) && !isEmpty(column.getValue()))
        .map(column -> say(column.getKey(), column.getValue(), reader))
        .collect(Collectors.joining(" · "));
  }

  private Stream<Entry<String, JsonNode>> columns(String outcome) {
    try {
      return json.readTree(outcome).properties().stream();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A receipt is no JSON", e);
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull() || value.asText().isBlank();
  }

  private String say(String column, JsonNode value, Locale reader) {
    if (value.isBoolean()) {
      return word(column + ": " + value, reader, COLUMN + column + "." + value);
    }
    String said = value.isNumber() ? value.asText() : values(column, value.asText(), reader);
    String[] fact = {said};
    return Objects.requireNonNull(
        words.getMessage(COLUMN + column, fact, column + ": " + said, reader));
  }

  /** Several codes stand in one column with commas between them. */
  private String values(String column, String codes, Locale reader) {
    return Arrays.stream(codes.split(", ?"))
        .map(code -> value(column, code, reader))
        .collect(Collectors.joining(", "));
  }

  private String value(String column, String code, Locale reader) {
    return word(
        code,
        reader,
        "rule.value." + column + "." + code,
        "work.team." + code,
        "work.word." + code,
        "repairs.fault." + code);
  }

  private String word(String otherwise, Locale reader, String... keys) {
    return Arrays.stream(keys)
        .map(key -> words.getMessage(key, null, null, reader))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(otherwise);
  }
}
