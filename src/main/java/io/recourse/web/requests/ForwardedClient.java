package io.recourse.web.requests;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;

/**
 * Makes the right-most hop that is no trusted proxy the client. A hop that is no address ends the
 * walk: whoever passed it on is the client then. Only {@code X-Forwarded-For} and {@code
 * X-Forwarded-Proto} are read, and only from a trusted proxy; {@code Forwarded} never.
 */
final class ForwardedClient extends RemoteIpValve {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final Networks trusted;

  ForwardedClient(Networks trusted) {
    this.trusted = trusted;
    setRemoteIpHeader(FORWARDED_FOR);
    setProtocolHeader("X-Forwarded-Proto");
    setInternalProxies(".*"); // who is believed was decided before
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String sender = request.getRemoteAddr();
    if (!trusted.contains(sender)) {
      getNext().invoke(request, response);
      return;
    }
    List<String> chain = chain(request);
    if (!chain.isEmpty()) {
      request
          .getCoyoteRequest()
          .getMimeHeaders()
          .setValue(FORWARDED_FOR)
          .setString(client(sender, chain));
    }
    super.invoke(request, response);
  }

  /** The hops from the client's side to ours, over all lines of the header. */
  private static List<String> chain(Request request) {
    String lines =
        Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
            .collect(Collectors.joining(","));
    return lines.isBlank() ? List.of() : List.of(lines.split(",", -1));
  }

  private String client(String sender, List<String> chain) {
    String client = sender;
    for (int i = chain.size() - 1; i >= 0 && trusted.contains(client); i--) {
      Optional<String> hop = Networks.hop(chain.get(i));
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
    }
    return client;
  }
}
