package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Is there a row for whatever is asked, only one where only one may be, and a case for each row?
 */
final class TableCover {

  static final String NAME = "cover";

  private static final int MOST_QUESTIONS = 200_000;

  private final Table table;
  private final Set<Integer> alive = new HashSet<>();
  private String gap;
  private String overlap;
  private int overlapping;

  TableCover(Table table) {
    this.table = table;
  }

  List<ModelFinding> check(TableWalk walk) {
    boolean whole = walk.walk(Map.of(), MOST_QUESTIONS, this::answered);
    if (walk.slow().isPresent()) {
      Table.Row slow = walk.slow().get();
      return List.of(error(slow.id(), "Row " + slow.number() + ": " + Feel.TOO_LONG));
    }
    return whole ? findings() : List.of();
  }

  private List<ModelFinding> findings() {
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

  private boolean answered(List<Integer> rows, Map<String, Object> facts) {
    if (rows.isEmpty()) {
      gap = gap == null ? said(facts) : gap;
    } else if (table.takesFirst()) {
      alive.add(rows.get(0));
    } else {
      alive.addAll(rows);
      compare(rows, facts);
    }
    return true;
  }

  private void compare(List<Integer> rows, Map<String, Object> facts) {
    boolean differ =
        rows.stream().map(row -> table.rows().get(row).results()).distinct().count() > 1;
    boolean two = table.hitPolicy().equals("UNIQUE") ? rows.size() > 1 : differ;
    if (table.takesOne() && two && overlap == null) {
      overlap = said(facts);
      overlapping = rows.get(1);
    }
  }

  /** The last resort may be one that nothing known comes to. */
  private static boolean isForTheRest(Table.Row row) {
    return row.tests().stream().allMatch(String::isEmpty);
  }

  private static String said(Map<String, Object> facts) {
    return new TreeSet<>(facts.keySet())
        .stream().map(fact -> fact + " = " + facts.get(fact)).collect(Collectors.joining(", "));
  }

  private static ModelFinding error(String element, String message) {
    return ModelFinding.error(element, NAME, message);
  }
}
