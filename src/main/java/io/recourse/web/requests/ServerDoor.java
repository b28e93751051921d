package io.recourse.web.requests;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link BodyDoor} before everything that could read a body. */
@Component
class ServerDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final OpenBodies open;
  private final LeastPace pace;

  ServerDoor(OpenBodies open, LeastPace pace) {
    this.open = open;
    this.pace = pace;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextValves(new BodyDoor(open, pace));
  }
}
