package io.recourse.orders.csv;

/** Follows the quotes of one row, line by line, as RFC 4180 has them. */
final class QuoteScan {

  private final char separator;
  private int cells = 1;
  private boolean open;
  private boolean strict = true;

  QuoteScan(char separator) {
    this.separator = separator;
  }

  /** Takes one more line of the row, without its line end. */
  void take(String line) {
    boolean cellStarts = !open;
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (open && sign == '"') {
        at = close(line, at);
      } else if (!open && sign == separator) {
        cells++;
        cellStarts = true;
        continue;
      } else if (cellStarts && sign == '"') {
        open = true;
      }
      cellStarts = false;
    }
  }

  private int close(String line, int at) {
    boolean last = at + 1 == line.length();
    if (!last && line.charAt(at + 1) == '"') {
      return at + 1;
    }
    open = false;
    strict &= last || line.charAt(at + 1) == separator;
    return at;
  }

  boolean isOpen() {
    return open;
  }

  /** Open, and no quote was closed in the midst of a cell so far. */
  boolean canGoOn() {
    return open && strict;
  }

  /** Closed, nothing behind a closing quote, and as many cells as the header. */
  boolean isWhole(int columns) {
    return !open && strict && cells == columns;
  }

  int cells() {
    return cells;
  }
}
