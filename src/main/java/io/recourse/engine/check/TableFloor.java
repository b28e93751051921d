package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.TableContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks a table under some facts that are so, and for all others with every value, whether a row
 * says what the law forbids.
 */
final class TableFloor {

  static final String NAME = "law";

  private static final int MOST_QUESTIONS = 50_000;

  private final Table table;
  private final TableContract.Never never;
  private Table.Row offending;

  TableFloor(Table table, TableContract.Never never) {
    this.table = table;
    this.never = never;
  }

  Optional<ModelFinding> check(TableWalk walk) {
    boolean unused = walk.walk(never.facts(), MOST_QUESTIONS, this::answered);
    return Optional.ofNullable(offending)
        .map(
            row ->
                ModelFinding.error(
                    row.id(),
                    NAME,
                    "Row "
                        + row.number()
                        + " takes away what the law grants: "
                        + never.law()
                        + "."));
  }

  private boolean answered(List<Integer> met, Map<String, Object> facts) {
    offending =
        met.stream()
            .limit(table.takesFirst() ? 1 : met.size())
            .map(table.rows()::get)
            .filter(row -> never.value().equals(said(row, facts)))
            .findFirst()
            .orElse(null);
    return offending == null;
  }

  private Object said(Table.Row row, Map<String, Object> facts) {
    int column =
        IntStream.range(0, table.outputs().size())
            .filter(at -> table.outputs().get(at).name().equals(never.column()))
            .findFirst()
            .orElseThrow();
    return Feel.result(row.results().get(column), facts);
  }
}
