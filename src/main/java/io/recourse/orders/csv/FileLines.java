package io.recourse.orders.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * The lines of a file without their ends, read in large pieces. A line without end (a binary file)
 * stops the file before it fills the memory.
 */
final class FileLines {

  static final int LONGEST = 1_000_000;

  private final Reader in;
  private final char[] piece = new char[1 << 16];
  private int at;
  private int end;

  FileLines(Reader in) {
    this.in = in;
  }

  /** Null at the end of the file. */
  String next() throws IOException {
    if (at == end && !more()) {
      return null;
    }
    int start = at;
    skipToEnd();
    if (at < end) {
      return taken(new String(piece, start, at - start));
    }
    StringBuilder line = new StringBuilder().append(piece, start, at - start);
    while (at == end && more()) {
      skipToEnd();
      line.append(piece, 0, at);
      if (line.length() > LONGEST) {
        throw new IOException("a row is longer than " + LONGEST + " characters");
      }
    }
    return taken(line.toString());
  }

  private void skipToEnd() {
    while (at < end && piece[at] != '\n' && piece[at] != '\r') {
      at++;
    }
  }

  /** The line, once its end is read too: a line feed, a carriage return, or both. */
  private String taken(String line) throws IOException {
    if (at < end && piece[at++] == '\r' && (at < end || more()) && piece[at] == '\n') {
      at++;
    }
    return line;
  }

  private boolean more() throws IOException {
    at = 0;
    end = Math.max(in.read(piece), 0);
    return end > 0;
  }
}
