package io.recourse.policy.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a cell of a decision table asks for or says, in the words of staff (POL-03, KNO-09). */
@Component
class CellWords {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*");
  private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern COMPARED = Pattern.compile("(>=|>|<=|<)\\s*([\\w.-]+)");
  private static final Pattern RANGE =
      Pattern.compile("([\\[\\](])\\s*([\\w.-]+)\\s*\\.\\.\\s*([\\w.-]+)\\s*([\\[\\])])");
  private static final Map<String, String> COMPARISONS =
      Map.of(">=", "least", ">", "more", "<=", "most", "<", "less");

  private final MessageSource words;
  private final RuleValues values;

  CellWords(MessageSource words, RuleValues values) {
    this.words = words;
    this.values = values;
  }

  /**
   * A test of a fact. What nobody has words for stays as it is written.
   *
   * @param currency that the row is about; null for none
   */
  String test(String fact, String cell, String currency, Locale reader) {
    Matcher not = NOT.matcher(cell);
    if (not.matches()) {
      return said("not", reader, test(fact, not.group(1).strip(), currency, reader));
    }
    Matcher compared = COMPARED.matcher(cell);
    if (compared.matches()) {
      return said(
          COMPARISONS.get(compared.group(1)),
          reader,
          bound(fact, compared.group(2), currency, reader));
    }
    Matcher range = RANGE.matcher(cell);
    return range.matches()
        ? range(fact, range, currency, reader)
        : value(fact, cell, currency, reader);
  }

  private String range(String fact, Matcher range, String currency, Locale reader) {
    String from = bound(fact, range.group(2), currency, reader);
    String to = bound(fact, range.group(3), currency, reader);
    boolean withFirst = range.group(1).equals("[");
    boolean withLast = range.group(4).equals("]");
    return said(withFirst ? "least" : "more", reader, from)
        + words.getMessage("rules.cell.and", null, reader)
        + said(withLast ? "most" : "less", reader, to);
  }

  /** A number, or another fact that it is compared with. */
  private String bound(String fact, String written, String currency, Locale reader) {
    return NUMBER.matcher(written).matches()
        ? number(fact, written, currency, reader)
        : values.word(written, reader, "rule.fact." + written);
  }

  /** Words, a number or yes and no, of a fact or a result. */
  String value(String column, String cell, String currency, Locale reader) {
    if (cell.equals("true") || cell.equals("false")) {
      return words.getMessage(cell.equals("true") ? "rule.yes" : "rules.no", null, reader);
    }
    if (NUMBER.matcher(cell).matches()) {
      return number(column, cell, currency, reader);
    }
    return WORDS.matcher(cell).matches()
        ? codes(cell).stream()
            .map(code -> values.say(column, JSON.textNode(code), given(currency, reader)))
            .collect(Collectors.joining(words.getMessage("rules.cell.or", null, reader)))
        : reckoned(cell, reader);
  }

  /** A formula is told by the facts that it reckons with. */
  private String reckoned(String formula, Locale reader) {
    String facts =
        NAME.matcher(WORD.matcher(formula).replaceAll(""))
            .results()
            .map(name -> values.word(null, reader, "rule.fact." + name.group()))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(words.getMessage("rules.cell.with", null, reader)));
    return facts.isEmpty() ? formula : said("reckoned", reader, facts);
  }

  /** The quoted words of a cell. */
  static List<String> codes(String cell) {
    return WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).toList();
  }

  private String number(String column, String written, String currency, Locale reader) {
    return values.say(column, JSON.numberNode(new BigDecimal(written)), given(currency, reader));
  }

  private String said(String how, Locale reader, String what) {
    return words.getMessage("rules.cell." + how, new String[] {what}, reader);
  }

  private static GivenReceipt given(String currency, Locale reader) {
    ObjectNode none = JSON.objectNode();
    return new GivenReceipt((JsonNode) none, none, currency, reader);
  }
}
