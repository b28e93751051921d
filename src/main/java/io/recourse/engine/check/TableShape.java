package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.TableContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A table gives as many answers as its reader takes, each under a name of its own. */
final class TableShape {

  private static final Set<String> KNOWN =
      Set.of("UNIQUE", "ANY", "FIRST", "RULE ORDER", "COLLECT");
  private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "ANY", "FIRST");

  /** Of any other the engine says nothing and takes the value as it comes. */
  private static final Set<String> TYPES =
      Set.of("string", "boolean", "integer", "long", "double", "date");

  private final Table table;
  private final TableContract contract;

  /**
   * @param contract null for a table that the product does not ask itself
   */
  TableShape(Table table, TableContract contract) {
    this.table = table;
    this.contract = contract;
  }

  List<ModelFinding> check() {
    List<ModelFinding> findings = new ArrayList<>();
    if (!KNOWN.contains(table.hitPolicy())) {
      findings.add(
          error(table.id(), "The engine knows no hit policy “" + table.hitPolicy() + "”."));
    } else if (contract != null && !ONE_ANSWER.contains(table.hitPolicy())) {
      findings.add(
          error(
              table.id(),
              "One answer is read, but the hit policy “" + table.hitPolicy() + "” gives several."));
    }
    Stream.concat(table.inputs().stream(), table.outputs().stream())
        .filter(column -> !column.type().isEmpty() && !TYPES.contains(column.type()))
        .map(
            column ->
                ModelFinding.warning(
                    column.id(),
                    TableRule.NAME,
                    "The engine knows no type “" + column.type() + "” and passes over it."))
        .forEach(findings::add);
    Set<String> names = new HashSet<>();
    for (Table.Column output : table.outputs()) {
      if (!names.add(output.name())) {
        findings.add(error(output.id(), "Two columns are called “" + output.name() + "”."));
      }
    }
    return findings;
  }

  private static ModelFinding error(String element, String message) {
    return ModelFinding.error(element, TableRule.NAME, message);
  }
}
