package io.recourse.engine.check;

import io.recourse.engine.FeelClock;
import io.recourse.engine.ModelFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks a table with a value of every kind that its cells tell apart: is there a row for each, only
 * one where only one may be, and a case for every row?
 */
final class TableCover {

  private static final int MOST_QUESTIONS = 200_000;

  private final Table table;
  private final List<List<Object>> samples;

  /** Columns in the order they are asked: one that reads another fact comes after it. */
  private final List<Integer> order;

  private final Set<Integer> alive = new HashSet<>();
  private final Map<String, Boolean> met = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  /** Facts that cells of other columns read. */
  private final Set<String> compared;

  private final Map<String, Object> facts = new HashMap<>();
  private int questions;
  private String gap;
  private String overlap;
  private int overlapping;
  private Table.Row slow;

  TableCover(Table table) {
    this.table = table;
    this.samples =
        IntStream.range(0, table.inputs().size()).mapToObj(at -> Samples.of(table, at)).toList();
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

  List<ModelFinding> check() {
    ask(0, IntStream.range(0, table.rows().size()).boxed().toList());
    if (slow != null) {
      return List.of(error(slow.id(), "Row " + slow.number() + ": " + Feel.TOO_LONG));
    }
    if (questions > MOST_QUESTIONS) {
      return List.of();
    }
    List<ModelFinding> findings = new ArrayList<>();
    if (gap != null) {
      findings.add(error(table.id(), "No row is met by " + gap + "."));
    }
    if (overlap != null) {
      Table.Row row = table.rows().get(overlapping);
      findings.add(
          error(row.id(), "Row " + row.number() + " and another are both met by " + overlap + "."));
    }
    IntStream.range(0, table.rows().size())
        .filter(at -> !alive.contains(at))
        .mapToObj(table.rows()::get)
        .filter(row -> !isForTheRest(row))
        .map(row -> error(row.id(), "Row " + row.number() + " is never met."))
        .forEach(findings::add);
    return findings;
  }

  private boolean readsOthers(int column) {
    return table.rows().stream().flatMap(row -> Feel.facts(row.tests().get(column))).count() > 0;
  }

  private void ask(int at, List<Integer> left) {
    if (slow != null || ++questions > MOST_QUESTIONS) {
      return;
    }
    if (left.isEmpty()) {
      gap = gap == null ? said() : gap;
    } else if (at == order.size()) {
      answered(left);
    } else {
      int column = order.get(at);
      String fact = table.inputs().get(column).name();
      for (Object sample : samples.get(column)) {
        facts.put(fact, sample);
        List<Integer> met = left.stream().filter(row -> meets(row, column, sample)).toList();
        if (asked.add(at + " " + met + " " + readLater())) {
          ask(at + 1, met);
        }
        facts.remove(fact);
      }
    }
  }

  /** What later cells compare with; all else that was asked shows in the rows that are left. */
  private Map<String, Object> readLater() {
    Map<String, Object> later = new TreeMap<>(facts);
    later.keySet().retainAll(compared);
    return later;
  }

  private void answered(List<Integer> rows) {
    if (table.takesFirst()) {
      alive.add(rows.get(0));
      return;
    }
    alive.addAll(rows);
    boolean differ =
        rows.stream().map(row -> table.rows().get(row).results()).distinct().count() > 1;
    boolean two = table.hitPolicy().equals("UNIQUE") ? rows.size() > 1 : differ;
    if (table.takesOne() && two && overlap == null) {
      overlap = said();
      overlapping = rows.get(1);
    }
  }

  private boolean meets(int row, int column, Object value) {
    String test = table.rows().get(row).tests().get(column);
    if (test.isEmpty()) {
      return true;
    }
    String question = column + " " + test + " " + value + " " + readLater();
    return slow == null && met.computeIfAbsent(question, any -> answer(row, test, value));
  }

  private boolean answer(int row, String test, Object value) {
    try {
      return Boolean.TRUE.equals(Feel.meets(test, value, facts));
    } catch (FeelClock.TimeUp late) {
      slow = table.rows().get(row);
      return false;
    }
  }

  /** The last resort may be one that nothing known comes to. */
  private static boolean isForTheRest(Table.Row row) {
    return row.tests().stream().allMatch(String::isEmpty);
  }

  private String said() {
    return new TreeSet<>(facts.keySet())
        .stream().map(fact -> fact + " = " + facts.get(fact)).collect(Collectors.joining(", "));
  }

  private static ModelFinding error(String element, String message) {
    return ModelFinding.error(element, TableRule.NAME, message);
  }
}
