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
 * What leads to the same rows and the same compared facts is asked once.
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

  /** By row: where in that order its last cell stands. */
  private final List<Integer> lastAsked;

  /** Cells that read other facts than their column's, and those facts. */
  private final Set<String> comparing = new HashSet<>();

  private final Set<String> compared = new HashSet<>();
  private final Set<Integer> comparingRows = new HashSet<>();
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
    for (int at = 0; at < table.rows().size(); at++) {
      for (String cell : table.rows().get(at).tests()) {
        List<String> read = Feel.facts(cell).toList();
        if (!read.isEmpty()) {
          compared.addAll(read);
          comparing.add(cell);
          comparingRows.add(at);
        }
      }
    }
    List<Integer> columns = IntStream.range(0, table.inputs().size()).boxed().toList();
    this.samples = columns.stream().map(column -> Samples.of(table, column)).toList();
    this.order = columns.stream().sorted(Comparator.comparing(this::place)).toList();
    this.lastAsked = table.rows().stream().map(this::lastAsked).toList();
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

  private int lastAsked(Table.Row row) {
    return IntStream.range(0, order.size())
        .filter(at -> !row.tests().get(order.get(at)).isEmpty())
        .max()
        .orElse(-1);
  }

  /** Last what compares, before it what is compared: as few states as may be differ by a fact. */
  private int place(int column) {
    boolean compares =
        table.rows().stream().map(row -> row.tests().get(column)).anyMatch(comparing::contains);
    return compares ? 2 : compared.contains(table.inputs().get(column).name()) ? 1 : 0;
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
      List<Integer> still = stillMet(rows, at, sample);
      if (asked.add(new State(at, still, comparedFacts(still)))) {
        ask(at + 1, still);
      }
    }
    if (!known) {
      facts.remove(fact);
    }
  }

  /** Behind a row that has nothing left to ask no other is the first. */
  private List<Integer> stillMet(List<Integer> rows, int at, Object sample) {
    Map<String, Object> later = comparedFacts(rows);
    List<Integer> still = new ArrayList<>();
    for (Integer row : rows) {
      String cell = table.rows().get(row).tests().get(order.get(at));
      if (cell.isEmpty() || meets(row, cell, sample, later)) {
        still.add(row);
        if (table.takesFirst() && lastAsked.get(row) <= at) {
          break;
        }
      }
    }
    return still;
  }

  /**
   * What cells of these rows compare with; all else that was asked shows in the rows that are left.
   */
  private Map<String, Object> comparedFacts(List<Integer> rows) {
    if (rows.stream().noneMatch(comparingRows::contains)) {
      return Map.of();
    }
    Map<String, Object> later = new HashMap<>();
    for (String fact : compared) {
      if (facts.containsKey(fact)) {
        later.put(fact, facts.get(fact));
      }
    }
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
