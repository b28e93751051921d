package io.recourse.orders.csv;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands between the cells of a file: spreadsheets write what their country is used to. */
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t'),
  BAR('|');

  final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  /** The one that the header knows most columns by; a comma where none fits. */
  static Separator of(String header, Set<String> columns) {
    return Arrays.stream(values())
        .max(
            Comparator.<Separator>comparingLong(one -> one.known(header, columns))
                .thenComparing(Comparator.<Separator>naturalOrder().reversed()))
        .orElse(COMMA);
  }

  private long known(String header, Set<String> columns) {
    List<String> names = List.of(header.split(Pattern.quote(String.valueOf(sign))));
    return names.stream().map(Separator::bare).filter(columns::contains).count();
  }

  private static String bare(String name) {
    String stripped = name.strip();
    boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
    return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
  }
}
