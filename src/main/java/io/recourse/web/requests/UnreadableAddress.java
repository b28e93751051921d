package io.recourse.web.requests;

import io.recourse.common.Phrase;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/**
 * Answers what the server itself refuses before any page or call is found, such as an encoded slash
 * in an address: a problem document for the API, a sentence for people.
 */
final class UnreadableAddress extends ErrorReportValve {

  private static final int BAD_REQUEST = 400;

  @Override
  protected void report(Request request, Response response, Throwable cause) {
    if (response.getStatus() != BAD_REQUEST
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    String why = Phrase.of("request.address").english();
    boolean api = String.valueOf(request.getRequestURI()).startsWith("/api/");
    response.setContentType(
        api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding("UTF-8");
    try {
      PrintWriter words = response.getReporter();
      if (words != null) {
        words.write(api ? problem(why) : why);
        response.finishResponse();
      }
    } catch (IOException hungUp) {
      // nobody is there to be told
    }
  }

  private static String problem(String why) {
    return "{\"title\":\"%s\",\"status\":400,\"detail\":\"%s\"}"
        .formatted(
            Phrase.of("problem.title.MALFORMED").english(),
            why.replace("\\", "\\\\").replace("\"", "\\\""));
  }
}
