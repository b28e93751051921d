package io.recourse.policy.web;

import io.recourse.policy.RuleSaid;
import io.recourse.policy.RuleSheet;
import io.recourse.policy.RulesAloud;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A decision table read aloud, rule by rule, in the language of whoever reads. */
@Component
class RuleSheetWords implements RulesAloud {

  /** Columns that are no answers of their own. */
  private static final Set<String> BESIDE = Set.of("ground", "groundCode", "currency");

  private static final String COLUMN = "rule.says.";

  private final MessageSource words;
  private final RuleWords questions;
  private final RuleValues values;
  private final CellWords cells;

  RuleSheetWords(MessageSource words, RuleWords questions, RuleValues values, CellWords cells) {
    this.words = words;
    this.questions = questions;
    this.values = values;
    this.cells = cells;
  }

  @Override
  public String question(String decision, Locale reader) {
    return questions.question(decision, reader);
  }

  @Override
  public List<RuleSaid> rules(RuleSheet sheet, UnaryOperator<String> grounds, Locale reader) {
    return sheet.rows().stream().map(row -> rule(sheet, row, grounds, reader)).toList();
  }

  private RuleSaid rule(
      RuleSheet sheet, RuleSheet.Row row, UnaryOperator<String> grounds, Locale reader) {
    String currency = currency(sheet, row);
    return new RuleSaid(
        row.number(),
        IntStream.range(0, row.tests().size())
            .filter(at -> !row.tests().get(at).isEmpty())
            .mapToObj(at -> fact(sheet.facts().get(at), row.tests().get(at), currency, reader))
            .toList(),
        IntStream.range(0, row.results().size())
            .filter(at -> !BESIDE.contains(sheet.answers().get(at)))
            .filter(at -> !row.results().get(at).isEmpty() && !row.results().get(at).equals("\"\""))
            .mapToObj(
                at -> answer(sheet.answers().get(at), row.results().get(at), currency, reader))
            .collect(Collectors.joining(" · ")),
        grounds.apply(ground(sheet, row)));
  }

  private RuleSaid.Fact fact(String fact, String test, String currency, Locale reader) {
    return new RuleSaid.Fact(
        values.word(fact, reader, "rule.fact." + fact), cells.test(fact, test, currency, reader));
  }

  private String answer(String column, String cell, String currency, Locale reader) {
    if (cell.equals("true") || cell.equals("false")) {
      return values.word(column + ": " + cell, reader, COLUMN + column + "." + cell);
    }
    String said = cells.value(column, cell, currency, reader);
    return Objects.requireNonNull(
        words.getMessage(COLUMN + column, new String[] {said}, column + ": " + said, reader));
  }

  private static String ground(RuleSheet sheet, RuleSheet.Row row) {
    int at = sheet.answers().indexOf("ground");
    return at < 0 ? "" : String.join("", CellWords.codes(row.results().get(at)));
  }

  /** That a row is about, where it asks for one. */
  private static String currency(RuleSheet sheet, RuleSheet.Row row) {
    int asked = sheet.facts().indexOf("currency");
    int said = sheet.answers().indexOf("currency");
    List<String> codes =
        asked >= 0
            ? CellWords.codes(row.tests().get(asked))
            : said >= 0 ? CellWords.codes(row.results().get(said)) : List.of();
    return codes.size() == 1 ? codes.get(0) : null;
  }
}
