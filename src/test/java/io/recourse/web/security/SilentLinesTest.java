package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import io.recourse.web.requests.PacedHeaders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@RecourseTest
class SilentLinesTest {

  private static final int KEPT_BY_BALANCERS = 60_000;

  @Autowired ServletWebServerApplicationContext context;

  @Test
  @DisplayName("PLT-03 a silent line is closed by its caller, never under a request")
  void kept() {
    TomcatWebServer server = (TomcatWebServer) context.getWebServer();
    PacedHeaders lines = (PacedHeaders) server.getTomcat().getConnector().getProtocolHandler();
    assertThat(lines.getKeepAliveTimeout()).isGreaterThan(KEPT_BY_BALANCERS);
    assertThat(lines.getConnectionTimeout()).isLessThan(lines.getKeepAliveTimeout());
  }
}
