package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.TableContract.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column says of its fact what it is, and a cell compares numbers with numbers and words with
 * words: what is compared across is never met, and nobody is told.
 */
final class TableKinds {

  private static final Map<Kind, Set<String>> TYPES =
      Map.of(
          Kind.NUMBER, Set.of("integer", "long", "double", "number"),
          Kind.YES_NO, Set.of("boolean"),
          Kind.TEXT, Set.of("string"));
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_.])\\d+(?:\\.\\d+)?");
  private static final Pattern YES_NO = Pattern.compile("\\b(?:true|false)\\b");
  private static final Pattern CALL = Pattern.compile("(?!not\\b)\\b\\p{L}+\\s*\\(");

  private final Table table;
  private final Map<String, Kind> kinds;

  TableKinds(Table table, Map<String, Kind> kinds) {
    this.table = table;
    this.kinds = kinds;
  }

  List<ModelFinding> check() {
    List<ModelFinding> findings = new ArrayList<>();
    for (int at = 0; at < table.inputs().size(); at++) {
      Kind kind = kinds.get(table.inputs().get(at).name());
      if (kind != null) {
        column(table.inputs().get(at), kind, findings);
        for (Table.Row row : table.rows()) {
          cell(row, at, kind, findings);
        }
      }
    }
    return findings;
  }

  private static void column(Table.Column column, Kind kind, List<ModelFinding> findings) {
    if (!column.type().isEmpty() && !TYPES.get(kind).contains(column.type())) {
      String fact = "“" + column.name() + "” ";
      findings.add(
          ModelFinding.error(
              column.id(),
              TableRule.NAME,
              switch (kind) {
                case NUMBER -> fact + "is a number, not “" + column.type() + "”.";
                case YES_NO -> fact + "is true or false, not “" + column.type() + "”.";
                case TEXT -> fact + "is text, not “" + column.type() + "”.";
              }));
    }
  }

  private void cell(Table.Row row, int at, Kind kind, List<ModelFinding> findings) {
    if (row.tests().size() <= at || CALL.matcher(bare(row.tests().get(at))).find()) {
      return;
    }
    String strange = strange(row.tests().get(at), kind);
    if (strange != null) {
      String where = "Row " + row.number() + ", column “" + table.inputs().get(at).name() + "”: ";
      findings.add(
          ModelFinding.error(
              row.id(),
              TableRule.NAME,
              where
                  + switch (kind) {
                    case NUMBER -> "a number is compared with " + strange + ".";
                    case YES_NO -> "true or false is compared with " + strange + ".";
                    case TEXT -> "text is compared with " + strange + ".";
                  }));
    }
  }

  /** What stands in the cell and is of another kind; null for nothing. */
  private static String strange(String cell, Kind kind) {
    return switch (kind) {
      case NUMBER -> first(WORD, cell, YES_NO, bare(cell));
      case YES_NO -> first(WORD, cell, NUMBER, bare(cell));
      case TEXT -> first(NUMBER, bare(cell), YES_NO, bare(cell));
    };
  }

  private static String first(Pattern one, String in, Pattern other, String there) {
    Matcher found = one.matcher(in);
    if (found.find()) {
      return found.group();
    }
    Matcher also = other.matcher(there);
    return also.find() ? also.group() : null;
  }

  private static String bare(String cell) {
    return WORD.matcher(cell).replaceAll("");
  }
}
