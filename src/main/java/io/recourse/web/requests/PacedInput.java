package io.recourse.web.requests;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.catalina.connector.Request;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body as it arrives; the time spent on waiting for it is measured, nothing else. */
final class PacedInput implements InputBuffer {

  private final InputBuffer body;
  private final Request request;
  private final LeastPace pace;
  private final Runnable atEnd;
  private long waited;
  private long bytes;
  private boolean ended;

  PacedInput(InputBuffer body, Request request, LeastPace pace, Runnable atEnd) {
    this.body = body;
    this.request = request;
    this.pace = pace;
    this.atEnd = atEnd;
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    if (!pace.isKept(bytes, waited)) {
      throw new SocketTimeoutException("The body arrives too slowly");
    }
    long before = System.nanoTime();
    try {
      int read = body.doRead(handler);
      bytes += Math.max(read, 0);
      if (read < 0 || request.getCoyoteRequest().isFinished()) {
        done();
      }
      return read;
    } finally {
      waited += System.nanoTime() - before;
    }
  }

  @Override
  public int available() {
    return body.available();
  }

  /** Nothing more is awaited. */
  void done() {
    if (!ended) {
      ended = true;
      atEnd.run();
    }
  }
}
