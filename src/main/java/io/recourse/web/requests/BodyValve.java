package io.recourse.web.requests;

import io.recourse.web.CallerNetwork;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;

/**
 * Bodies that are still on their way keep a thread busy: only so many may, in all and per address,
 * and each has to arrive at the least pace. The rest of the threads answers everybody else.
 */
final class BodyValve extends ValveBase {

  private static final long MOST_DRAINED = 64L << 20;

  private final Underway open;
  private final LeastPace pace;

  BodyValve(Underway open, LeastPace pace) {
    super(true);
    this.open = open;
    this.pace = pace;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    InputBuffer input = request.getCoyoteRequest().getInputBuffer();
    if (isHere(request, input)) {
      getNext().invoke(request, response);
      return;
    }
    String address = CallerNetwork.of(request.getRemoteAddr());
    if (!open.enter(address)) {
      refuse(request, response);
      return;
    }
    PacedInput paced = new PacedInput(input, request, pace, () -> open.leave(address));
    request.getCoyoteRequest().setInputBuffer(paced);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        drain(request, response, paced);
      }
    } finally {
      request.getCoyoteRequest().setInputBuffer(input);
      paced.done();
    }
  }

  private static boolean isHere(Request request, InputBuffer input) {
    long length = request.getContentLengthLong();
    boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    return !chunked && (length <= 0 || input.available() >= length);
  }

  private static void refuse(Request request, Response response) throws IOException {
    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    response.setHeader(HttpHeaders.RETRY_AFTER, "1");
    response.setHeader(HttpHeaders.CONNECTION, "close");
    response.sendError(429);
  }

  /** What nobody read is read here, so that a refusal is read and not a broken line. */
  private static void drain(Request request, Response response, PacedInput paced)
      throws IOException {
    if (request.getCoyoteRequest().isFinished() || request.getHeader(HttpHeaders.EXPECT) != null) {
      return;
    }
    long left = MOST_DRAINED;
    response.finishResponse();
    Discarded discarded = new Discarded();
    try {
      int read = paced.doRead(discarded);
      while (read >= 0 && left > 0) {
        left -= read;
        read = paced.doRead(discarded);
      }
    } catch (IOException slow) {
      request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, slow);
    }
  }

  /** Takes bytes and keeps none. */
  private static final class Discarded implements ApplicationBufferHandler {

    private ByteBuffer bytes;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // nothing is kept
    }
  }
}
