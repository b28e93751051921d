package io.recourse.engine.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values for one column: one on each side of whatever its cells tell apart. */
final class Samples {

  private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
  private static final String ANY_OTHER = "any other";

  private Samples() {}

  static List<Object> of(Table table, int column) {
    Table.Column input = table.inputs().get(column);
    if (input.type().equals("boolean")) {
      return List.of(true, false);
    }
    if (NUMBERS.contains(input.type())) {
      return numbers(table, column);
    }
    if (!input.words().isEmpty()) {
      return new ArrayList<>(new TreeSet<>(input.words()));
    }
    Set<String> words = new TreeSet<>();
    cells(table, column)
        .flatMap(cell -> WORD.matcher(cell).results())
        .forEach(word -> words.add(word.group(1)));
    words.add(ANY_OTHER);
    return new ArrayList<>(words);
  }

  /** Also those of the columns it is compared with. */
  private static List<Object> numbers(Table table, int column) {
    Set<BigDecimal> bounds = new TreeSet<>();
    bounds.add(BigDecimal.ZERO);
    IntStream.range(0, table.inputs().size())
        .filter(other -> other == column || areCompared(table, column, other))
        .forEach(other -> cells(table, other).flatMap(Samples::literals).forEach(bounds::add));
    Set<BigDecimal> sides = new TreeSet<>();
    for (BigDecimal bound : bounds) {
      sides.addAll(List.of(bound.subtract(BigDecimal.ONE), bound, bound.add(BigDecimal.ONE)));
    }
    sides.add(Collections.max(sides).add(BigDecimal.ONE));
    return new ArrayList<>(sides);
  }

  private static boolean areCompared(Table table, int one, int other) {
    return reads(table, one, table.inputs().get(other).name())
        || reads(table, other, table.inputs().get(one).name());
  }

  private static boolean reads(Table table, int column, String fact) {
    return cells(table, column).flatMap(Feel::facts).anyMatch(fact::equals);
  }

  private static Stream<String> cells(Table table, int column) {
    return table.rows().stream().map(row -> row.tests().get(column));
  }

  private static Stream<BigDecimal> literals(String cell) {
    String bare = WORD.matcher(cell).replaceAll("").replace("..", " ");
    return NUMBER.matcher(bare).results().map(MatchResult::group).map(BigDecimal::new);
  }
}
