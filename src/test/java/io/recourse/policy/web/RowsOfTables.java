package io.recourse.policy.web;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The codes that rows of the shipped tables look for. */
final class RowsOfTables {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private RowsOfTables() {}

  /** A code in a column of facts. */
  record Code(String column, String value) {}

  static Stream<Code> codes(String decision) {
    Path file = Path.of("processes/decisions", decision + ".dmn");
    return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(DecisionTable.class).stream()
        .flatMap(table -> table.getRules().stream().flatMap(rule -> codes(table, rule)));
  }

  private static Stream<Code> codes(DecisionTable table, Rule rule) {
    var tests = rule.getInputEntries().iterator();
    return table.getInputs().stream().flatMap(input -> codes(input, tests.next().getTextContent()));
  }

  private static Stream<Code> codes(Input input, String test) {
    String column = input.getInputExpression().getTextContent().strip();
    return QUOTED.matcher(test).results().map(found -> new Code(column, found.group(1)));
  }
}
