package io.recourse.web.requests;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What stands before everything that could wait for the other side of a connection; behind the
 * {@link TrustedProxies}, because it counts by address.
 */
@Component
@Order(1)
class ConnectionValves implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final LeastPace pace;
  private final Underway bodies;
  private final Underway calls;

  ConnectionValves(
      LeastPace pace,
      ServerProperties server,
      @Value("${recourse.web.open-bodies}") int bodies,
      @Value("${recourse.web.open-bodies-per-address}") int bodiesPerAddress) {
    this.pace = pace;
    this.bodies = new Underway(bodies, bodiesPerAddress);
    int atOnce = calls(server);
    this.calls = new Underway(atOnce, atOnce / 2);
  }

  /** Threads of all calls but the question of health. */
  static int calls(ServerProperties server) {
    return Math.max(2, server.getTomcat().getThreads().getMax() * 4 / 5);
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.setProtocol(PacedHeaders.class.getName());
    server.addEngineValves(new AnswerValve(calls));
    server.addContextValves(new BodyValve(bodies, pace));
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new UnreadableAddress()));
  }
}
