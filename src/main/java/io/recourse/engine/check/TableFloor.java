package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.TableContract;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks a table under some facts that are so, and for all others with a value of every kind that its
 * cells tell apart, whether a row says what the law forbids.
 */
final class TableFloor {

  private static final int MOST_QUESTIONS = 50_000;

  private final Table table;
  private final TableContract.Never never;
  private final List<Integer> order;
  private final Set<String> compared;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Boolean> met;
  private final Map<String, Object> facts;
  private Table.Row offending;
  private int questions;

  /**
   * @param met what cells said before, for all questions to one table
   */
  TableFloor(Table table, TableContract.Never never, Map<String, Boolean> met) {
    this.table = table;
    this.met = met;
    this.never = never;
    this.facts = new HashMap<>(never.facts());
    this.compared =
        table.rows().stream()
            .flatMap(row -> row.tests().stream())
            .flatMap(Feel::facts)
            .collect(Collectors.toSet());
    this.order =
        IntStream.range(0, table.inputs().size())
            .boxed()
            .sorted(Comparator.comparing(this::readsOthers))
            .toList();
  }

  Optional<ModelFinding> check() {
    ask(0, IntStream.range(0, table.rows().size()).boxed().toList());
    return Optional.ofNullable(offending)
        .map(
            row ->
                ModelFinding.error(
                    row.id(),
                    TableRule.NAME,
                    "Row "
                        + row.number()
                        + " takes away what the law grants: "
                        + never.law()
                        + "."));
  }

  private boolean readsOthers(int column) {
    return table.rows().stream().anyMatch(row -> Feel.facts(row.tests().get(column)).count() > 0);
  }

  private void ask(int at, List<Integer> left) {
    if (offending != null || left.isEmpty() || ++questions > MOST_QUESTIONS) {
      return;
    }
    if (at == order.size()) {
      answered(left);
      return;
    }
    int column = order.get(at);
    String fact = table.inputs().get(column).name();
    boolean known = never.facts().containsKey(fact);
    for (Object sample : known ? List.of(facts.get(fact)) : Samples.of(table, column)) {
      facts.put(fact, sample);
      List<Integer> still = left.stream().filter(row -> meets(row, column, sample)).toList();
      if (asked.add(at + " " + still + " " + readLater())) {
        ask(at + 1, still);
      }
    }
    if (!known) {
      facts.remove(fact);
    }
  }

  private Map<String, Object> readLater() {
    Map<String, Object> later = new TreeMap<>(facts);
    later.keySet().retainAll(compared);
    return later;
  }

  private boolean meets(int row, int column, Object value) {
    String test = table.rows().get(row).tests().get(column);
    return test.isEmpty()
        || met.computeIfAbsent(
            column + " " + test + " " + value + " " + readLater(),
            any -> Boolean.TRUE.equals(Feel.meets(test, value, facts)));
  }

  private void answered(List<Integer> rows) {
    for (int number : table.takesFirst() ? rows.subList(0, 1) : rows) {
      Table.Row row = table.rows().get(number);
      if (never.value().equals(said(row))) {
        offending = row;
        return;
      }
    }
  }

  private Object said(Table.Row row) {
    int column =
        IntStream.range(0, table.outputs().size())
            .filter(at -> table.outputs().get(at).name().equals(never.column()))
            .findFirst()
            .orElseThrow();
    return Feel.result(row.results().get(column), facts);
  }
}
