package io.recourse.load;

import java.util.List;

/** A table of the seed, its rows as {@code copy} writes them: one text a field. */
record SeedTable(String name, List<Column> columns, List<List<String>> rows) {

  static final String NULL = "\\N";

  record Column(String name, String type) {

    boolean isMoment() {
      return type.startsWith("timestamp");
    }

    boolean isBytes() {
      return "bytea".equals(type);
    }
  }

  SeedTable with(List<List<String>> others) {
    return new SeedTable(name, columns, others);
  }

  int at(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  String value(List<String> row, String column) {
    int at = at(column);
    return at < 0 || row.get(at).equals(NULL) ? null : row.get(at);
  }
}
