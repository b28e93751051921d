package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.TableContract.Marks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers that the tests of one column name: where its reader looks, and nowhere else. */
final class TableMarks {

  static final String NAME = "marks";

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final Table table;
  private final String fact;

  TableMarks(Table table, String fact) {
    this.table = table;
    this.fact = fact;
  }

  /** Each once, without those that the reader does not allow. */
  SortedSet<Integer> within(Marks wanted) {
    SortedSet<Integer> marks = new TreeSet<>();
    table.rows().stream()
        .flatMap(this::numbers)
        .filter(wanted::allows)
        .map(BigDecimal::intValueExact)
        .forEach(marks::add);
    return marks;
  }

  List<ModelFinding> check(Marks wanted) {
    if (table.rows().stream().flatMap(this::numbers).findAny().isEmpty()) {
      return List.of(
          ModelFinding.error(
              table.id(), NAME, "No row names a number in the column “" + fact + "”."));
    }
    List<ModelFinding> findings = new ArrayList<>();
    table.rows().forEach(row -> numbers(row).forEach(it -> check(row, it, wanted, findings)));
    return findings;
  }

  private void check(Table.Row row, BigDecimal number, Marks wanted, List<ModelFinding> findings) {
    if (!wanted.allows(number)) {
      String where = "Row " + row.number() + ", column “" + fact + "”: ";
      String range = wanted.least() + " to " + wanted.most() + ".";
      findings.add(
          ModelFinding.error(
              row.id(),
              NAME,
              where + number.toPlainString() + " is no whole number from " + range));
    }
  }

  private Stream<BigDecimal> numbers(Table.Row row) {
    return IntStream.range(0, table.inputs().size())
        .filter(at -> table.inputs().get(at).name().equals(fact))
        .mapToObj(at -> row.tests().get(at))
        .flatMap(cell -> NUMBER.matcher(cell).results())
        .map(MatchResult::group)
        .map(BigDecimal::new);
  }
}
