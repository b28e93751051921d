package io.recourse.engine.check;

import io.recourse.engine.FeelClock;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table reads facts that are given, in cells that are FEEL without end-less parts, and brings
 * every result that is read, of its kind and out of its list.
 */
final class TableRule {

  static final String NAME = "table";

  private final Table table;
  private final TableContract contract;
  private final Set<String> known;

  /**
   * @param contract null for a table that the product does not ask itself
   */
  TableRule(Table table, TableContract contract) {
    this.table = table;
    this.contract = contract;
    this.known =
        contract == null
            ? table.inputs().stream().map(Table.Column::name).collect(Collectors.toSet())
            : contract.given();
  }

  List<ModelFinding> check() {
    List<ModelFinding> findings = new ArrayList<>();
    table.inputs().forEach(input -> input(input, findings));
    table.rows().forEach(row -> row(row, findings));
    if (contract != null) {
      contract.read().keySet().stream()
          .filter(name -> table.outputs().stream().noneMatch(it -> it.name().equals(name)))
          .map(name -> error(table.id(), "The column “" + name + "” is read, but not there."))
          .forEach(findings::add);
    }
    return findings;
  }

  private void input(Table.Column input, List<ModelFinding> findings) {
    if (Feel.refusal(input.name()) != null || !Feel.isExpression(input.name())) {
      findings.add(error(input.id(), "The column's fact cannot be read: “" + input.name() + "”."));
    }
    unknown(input.name())
        .forEach(
            name ->
                findings.add(
                    error(input.id(), "There is no fact “" + name + "”; given are " + sorted())));
  }

  private void row(Table.Row row, List<ModelFinding> findings) {
    if (row.tests().size() != table.inputs().size()
        || row.results().size() != table.outputs().size()) {
      findings.add(error(row.id(), "Row " + row.number() + " lacks cells."));
      return;
    }
    for (int at = 0; at < row.tests().size(); at++) {
      cell(row, table.inputs().get(at), row.tests().get(at), true, findings);
    }
    for (int at = 0; at < row.results().size(); at++) {
      result(row, table.outputs().get(at), row.results().get(at), findings);
    }
  }

  private void cell(
      Table.Row row, Table.Column column, String cell, boolean test, List<ModelFinding> findings) {
    String where = "Row " + row.number() + ", column “" + column.name() + "”: ";
    String refusal = Feel.refusal(cell);
    if (refusal != null) {
      findings.add(error(row.id(), where + "the cell " + refusal + "."));
    } else if (!cell.isEmpty() && !(test ? Feel.isTest(cell) : Feel.isExpression(cell))) {
      findings.add(error(row.id(), where + "“" + cell + "” is not FEEL."));
    } else {
      unknown(cell)
          .forEach(
              word ->
                  findings.add(
                      error(row.id(), where + "“" + word + "” is no fact; a word is quoted.")));
    }
  }

  private void result(
      Table.Row row, Table.Column column, String cell, List<ModelFinding> findings) {
    int before = findings.size();
    cell(row, column, cell, false, findings);
    if (findings.size() > before || Feel.facts(cell).findAny().isPresent()) {
      return;
    }
    String where = "Row " + row.number() + ", column “" + column.name() + "”: ";
    Object value;
    try {
      value = Feel.result(cell.isEmpty() ? "null" : cell, Map.of());
    } catch (FeelClock.TimeUp late) {
      findings.add(error(row.id(), where + Feel.TOO_LONG));
      return;
    }
    TableContract.Result wanted = contract == null ? null : contract.read().get(column.name());
    if (wanted != null && !isOf(wanted.kind(), value)) {
      findings.add(error(row.id(), where + "a " + say(wanted.kind()) + " is needed."));
    } else if (value instanceof String word && !allowed(column, wanted).test(word)) {
      findings.add(error(row.id(), where + "“" + word + "” is not in the column's list."));
    }
  }

  private static java.util.function.Predicate<String> allowed(
      Table.Column column, TableContract.Result wanted) {
    return word ->
        (column.words().isEmpty() || column.words().contains(word))
            && (wanted == null || wanted.words().isEmpty() || wanted.words().contains(word));
  }

  private static boolean isOf(TableContract.Kind kind, Object value) {
    return switch (kind) {
      case TEXT -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case YES_NO -> value instanceof Boolean;
    };
  }

  private static String say(TableContract.Kind kind) {
    return switch (kind) {
      case TEXT -> "text in quotes";
      case NUMBER -> "number";
      case YES_NO -> "true or false";
    };
  }

  private Stream<String> unknown(String cell) {
    return Feel.facts(cell).filter(name -> !known.contains(name)).distinct();
  }

  private String sorted() {
    return String.join(", ", new TreeSet<>(known)) + ".";
  }

  private static ModelFinding error(String element, String message) {
    return ModelFinding.error(element, NAME, message);
  }
}
