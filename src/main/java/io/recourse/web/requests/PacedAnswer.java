package io.recourse.web.requests;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.SocketTimeoutException;

/** An answer that has to be read at the least pace; only the waiting for its reader is counted. */
final class PacedAnswer extends HttpServletResponseWrapper {

  /** How much is sent before the pace is looked at again. */
  static final int PIECE = 8 * 1024;

  private static final String GIVEN_UP = PacedAnswer.class.getName() + ".givenUp";

  private final HttpServletRequest request;
  private final LeastPace pace;
  private ServletOutputStream stream;
  private PrintWriter writer;
  private long waited;
  private long sent;

  /** What is sent, however it is. */
  @FunctionalInterface
  interface Sending {
    void send() throws IOException;
  }

  PacedAnswer(HttpServletRequest request, HttpServletResponse response, LeastPace pace) {
    super(response);
    this.request = request;
    this.pace = pace;
  }

  static boolean wasGivenUp(ServletRequest request) {
    return request.getAttribute(GIVEN_UP) != null;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new PacedOutput(super.getOutputStream(), this);
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new PacedWriter(super.getWriter(), this));
    }
    return writer;
  }

  @Override
  public void reset() {
    stream = null;
    writer = null;
    super.reset();
  }

  void send(int size, Sending sending) throws IOException {
    if (!pace.isKept(sent, waited)) {
      request.setAttribute(GIVEN_UP, true);
      throw new SocketTimeoutException("The answer is read too slowly");
    }
    long before = System.nanoTime();
    try {
      sending.send();
    } finally {
      sent += size;
      waited += System.nanoTime() - before;
    }
  }
}
