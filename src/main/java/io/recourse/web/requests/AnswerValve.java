package io.recourse.web.requests;

import io.recourse.web.CallerNetwork;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Keeps some of the server's threads for the question whether the product is ready: all other calls
 * together never hold them, however slowly their answers are read, and those of one address hold
 * half the rest at most. Health is told once a connection, so that it always fits into what the
 * network takes at once.
 */
final class AnswerValve extends ValveBase {

  private static final String HEALTH = "/actuator/health";
  private static final byte[] BUSY =
      """
      {"title":"Busy","status":503,"detail":"Too many calls at once; try again in a second."}\
      """
          .getBytes(StandardCharsets.UTF_8);

  private final Underway calls;

  AnswerValve(Underway calls) {
    super(true);
    this.calls = calls;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String address = CallerNetwork.of(request.getRemoteAddr());
    if (isHealth(request)) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
      getNext().invoke(request, response);
    } else if (calls.enter(address)) {
      try {
        answer(request, response);
      } finally {
        calls.leave(address);
      }
    } else {
      refuse(response);
    }
  }

  /** As the routes read it, not {@code /actuator/health/../../portal}, and nothing to wait for. */
  private static boolean isHealth(Request request) {
    String path = String.valueOf(request.getDecodedRequestURI());
    boolean body =
        request.getContentLengthLong() > 0
            || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    return !body && (path.equals(HEALTH) || path.startsWith(HEALTH + "/"));
  }

  private void answer(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (PacedAnswer.wasGivenUp(request)) {
      request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    } else if (!request.isAsync()) {
      response.finishResponse();
    }
  }

  private static void refuse(Response response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, "1");
    response.setHeader(HttpHeaders.CONNECTION, "close");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(BUSY.length);
    response.getOutputStream().write(BUSY);
  }
}
