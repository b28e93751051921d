package io.recourse.library.picture;

import java.util.ArrayList;
import java.util.List;

/** Words broken into rows that fit their place. */
final class Rows {

  private static final double LETTER = Pen.SIZE * 0.53;
  private static final int FIRST_WIDE = 0x2e80;

  private Rows() {}

  static List<String> of(String words, double width) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String part : parts(words)) {
      if (!row.isEmpty() && width(row + part.stripTrailing()) > width) {
        rows.add(row.toString().strip());
        row.setLength(0);
      }
      row.append(part);
    }
    rows.add(row.toString().strip());
    return rows;
  }

  /** Between words and between Chinese characters a row may end. */
  private static String[] parts(String words) {
    return words.split("(?<=\\s)|(?<=\\p{IsHan})(?=\\p{IsHan})");
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(it -> it < FIRST_WIDE ? LETTER : Pen.SIZE).sum();
  }
}
