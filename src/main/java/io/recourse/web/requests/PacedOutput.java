package io.recourse.web.requests;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** The bytes of a {@link PacedAnswer}, piece by piece. */
final class PacedOutput extends ServletOutputStream {

  private final ServletOutputStream bytes;
  private final PacedAnswer answer;

  PacedOutput(ServletOutputStream bytes, PacedAnswer answer) {
    this.bytes = bytes;
    this.answer = answer;
  }

  @Override
  public void write(int one) throws IOException {
    answer.send(1, () -> bytes.write(one));
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    for (int at = 0; at < length; at += PacedAnswer.PIECE) {
      int start = offset + at;
      int piece = Math.min(PacedAnswer.PIECE, length - at);
      answer.send(piece, () -> bytes.write(from, start, piece));
    }
  }

  @Override
  public void flush() throws IOException {
    answer.send(0, bytes::flush);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  @Override
  public boolean isReady() {
    return bytes.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    bytes.setWriteListener(listener);
  }
}
