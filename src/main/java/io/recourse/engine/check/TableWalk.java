package io.recourse.engine.check;

import io.recourse.engine.FeelClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks a table with a value of every kind that its cells tell apart and says which rows are met.
 * Columns whose cells compare with other facts come last; what leads to the same rows and the same
 * compared facts is asked once.
 */
final class TableWalk {

  /** What is to be known of the answers. */
  interface Answers {

    /**
     * @param rows those that are met, by their place; none where the facts leave a gap
     * @param facts what was asked so far
     * @return whether to ask on
     */
    boolean take(List<Integer> rows, Map<String, Object> facts);
  }

  /** One value at one cell. */
  private record Question(String cell, Object value, Map<String, Object> compared) {}

  /** All that decides how the columns still to come will answer. */
  private record State(int column, List<Integer> rows, Map<String, Object> compared) {}

  private final Table table;
  private final List<List<Object>> samples;
  private final List<Integer> order;

  /** Cells that read other facts than their column's, and those facts. */
  private final Set<String> comparing = new HashSet<>();

  private final Set<String> compared = new HashSet<>();
  private final Map<Question, Boolean> met = new HashMap<>();

  private Set<State> asked;
  private Map<String, Object> facts;
  private Answers answers;
  private Set<String> given;
  private int left;
  private boolean ended;
  private Table.Row slow;

  TableWalk(Table table) {
    this.table = table;
    table.rows().stream()
        .flatMap(row -> row.tests().stream())
        .distinct()
        .forEach(
            cell -> {
              List<String> read = Feel.facts(cell).toList();
              compared.addAll(read);
              if (!read.isEmpty()) {
                comparing.add(cell);
              }
            });
    List<Integer> columns = IntStream.range(0, table.inputs().size()).boxed().toList();
    this.samples = columns.stream().map(column -> Samples.of(table, column)).toList();
    this.order = columns.stream().sorted(Comparator.comparing(this::readsOthers)).toList();
  }

  /**
   * Once more through the table; what its cells said before is not asked again.
   *
   * @param so facts that are so; all others are asked with every value
   * @return whether all was asked within so many questions, or all that the answers wanted
   */
  boolean walk(Map<String, Object> so, int mostQuestions, Answers told) {
    asked = new HashSet<>();
    facts = new HashMap<>(so);
    given = so.keySet();
    answers = told;
    left = mostQuestions;
    ended = false;
    ask(0, IntStream.range(0, table.rows().size()).boxed().toList());
    return slow == null && left >= 0;
  }

  /** The row with a cell that takes longer than any may; nothing was asked after it. */
  Optional<Table.Row> slow() {
    return Optional.ofNullable(slow);
  }

  private boolean readsOthers(int column) {
    return table.rows().stream().map(row -> row.tests().get(column)).anyMatch(comparing::contains);
  }

  private void ask(int at, List<Integer> rows) {
    if (ended || slow != null || --left < 0) {
      return;
    }
    if (rows.isEmpty() || at == order.size()) {
      ended = !answers.take(rows, facts);
      return;
    }
    int column = order.get(at);
    String fact = table.inputs().get(column).name();
    boolean known = given.contains(fact);
    for (Object sample : known ? List.of(facts.get(fact)) : samples.get(column)) {
      facts.put(fact, sample);
      Map<String, Object> later = comparedFacts();
      List<Integer> still = stillMet(rows, column, sample, later);
      if (asked.add(new State(at, still, later))) {
        ask(at + 1, still);
      }
    }
    if (!known) {
      facts.remove(fact);
    }
  }

  private List<Integer> stillMet(
      List<Integer> rows, int column, Object sample, Map<String, Object> later) {
    List<Integer> still = new ArrayList<>();
    for (Integer row : rows) {
      String cell = table.rows().get(row).tests().get(column);
      if (cell.isEmpty() || meets(row, cell, sample, later)) {
        still.add(row);
      }
    }
    return still;
  }

  /** What later cells compare with; all else that was asked shows in the rows that are left. */
  private Map<String, Object> comparedFacts() {
    if (compared.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> later = new HashMap<>(facts);
    later.keySet().retainAll(compared);
    return later;
  }

  private boolean meets(int row, String cell, Object value, Map<String, Object> later) {
    var question = new Question(cell, value, comparing.contains(cell) ? later : Map.of());
    return slow == null && met.computeIfAbsent(question, any -> answer(row, cell, value));
  }

  private boolean answer(int row, String cell, Object value) {
    try {
      return Boolean.TRUE.equals(Feel.meets(cell, value, facts));
    } catch (FeelClock.TimeUp late) {
      slow = table.rows().get(row);
      return false;
    }
  }
}
