package io.recourse.web.requests;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** The text of a {@link PacedAnswer}, piece by piece. */
final class PacedWriter extends Writer {

  private final PrintWriter text;
  private final PacedAnswer answer;

  PacedWriter(PrintWriter text, PacedAnswer answer) {
    this.text = text;
    this.answer = answer;
  }

  @Override
  public void write(char[] from, int offset, int length) throws IOException {
    for (int at = 0; at < length; at += PacedAnswer.PIECE) {
      int start = offset + at;
      int piece = Math.min(PacedAnswer.PIECE, length - at);
      answer.send(piece, () -> text.write(from, start, piece));
    }
  }

  @Override
  public void flush() throws IOException {
    answer.send(0, text::flush);
  }

  @Override
  public void close() {
    text.close();
  }
}
