package io.recourse.orders.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a row without end (an unclosed quote, a binary file) before it fills the memory. */
final class LongRowGuard extends FilterReader {

  private static final int LONGEST_ROW = 1_000_000;

  private int sinceLastRow;

  LongRowGuard(Reader in) {
    super(in);
  }

  void nextRow() {
    sinceLastRow = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int got = super.read(target, offset, length);
    count(got);
    return got;
  }

  private void count(int got) throws IOException {
    sinceLastRow += Math.max(got, 0);
    if (sinceLastRow > LONGEST_ROW) {
      throw new IOException("a row is longer than " + LONGEST_ROW + " characters");
    }
  }
}
