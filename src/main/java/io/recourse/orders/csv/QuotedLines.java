package io.recourse.orders.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file, where a quote that nobody closes costs its own line only: a row goes over
 * several lines only if it is whole then, otherwise its first line becomes {@link #UNCLOSED}.
 */
final class QuotedLines extends Reader {

  /** Stands for a line whose quote is not closed; no text that can be read holds it. */
  static final String UNCLOSED = "\uFFFF";

  private static final int MOST_LINES = 200;

  private final FileLines in;
  private final char separator;
  private final int columns;
  private final List<String> ahead = new ArrayList<>();
  private String text;
  private int at;

  /** Reads on behind the header, which had so many columns. */
  QuotedLines(FileLines in, char separator, String header) {
    this.in = in;
    this.separator = separator;
    QuoteScan scan = new QuoteScan(separator);
    scan.take(header);
    this.columns = scan.cells();
    this.text = header + "\n";
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (at == text.length()) {
      String row = nextRow();
      if (row == null) {
        return -1;
      }
      text = row + "\n";
      at = 0;
    }
    int some = Math.min(length, text.length() - at);
    text.getChars(at, at + some, target, offset);
    at += some;
    return some;
  }

  private String nextRow() throws IOException {
    String first = ahead.isEmpty() ? in.next() : ahead.remove(0);
    if (first == null || first.indexOf('"') < 0) {
      return first;
    }
    QuoteScan scan = new QuoteScan(separator);
    scan.take(first);
    return scan.isOpen() ? joined(first, scan) : first;
  }

  private String joined(String first, QuoteScan scan) throws IOException {
    StringBuilder row = new StringBuilder(first);
    int lines = 0;
    while (scan.canGoOn() && row.length() < FileLines.LONGEST && lines < MOST_LINES) {
      String next = lineAhead(lines);
      if (next == null) {
        break;
      }
      lines++;
      scan.take(next);
      row.append('\n').append(next);
    }
    if (!scan.isWhole(columns)) {
      return UNCLOSED;
    }
    ahead.subList(0, lines).clear();
    return row.toString();
  }

  private String lineAhead(int index) throws IOException {
    if (index < ahead.size()) {
      return ahead.get(index);
    }
    String next = in.next();
    if (next != null) {
      ahead.add(next);
    }
    return next;
  }

  /** Whoever opened the file closes it. */
  @Override
  public void close() {}
}
