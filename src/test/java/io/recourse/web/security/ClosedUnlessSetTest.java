package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.OutsideTheDemo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What tells about the inside stays closed where no operator opened it, even to an admin. */
@OutsideTheDemo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedUnlessSetTest {

  static final String PASSWORD = "a whole sentence is good";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired PasswordEncoder encoder;

  final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  void anAdmin() {
    jdbc.sql(
            "insert into staff (username, display_name, password_hash, roles)"
                + " values ('closed-admin', 'A', ?, '{admin,owner,auditor}')")
        .param(encoder.encode(PASSWORD))
        .update();
  }

  @AfterAll
  void noAdmin() {
    jdbc.sql("delete from staff where username = 'closed-admin'").update();
  }

  @ParameterizedTest
  @DisplayName("OpenAPI and everything under /actuator but health is nowhere outside the demo")
  @ValueSource(
      strings = {
        "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config", "/swagger-ui.html",
        "/swagger-ui/index.html", "/actuator/prometheus", "/actuator/metrics", "/actuator/env",
        "/actuator/beans", "/actuator/configprops", "/actuator/heapdump", "/actuator/threaddump",
        "/actuator/loggers", "/actuator/mappings", "/actuator/info", "/actuator/flyway",
        "/actuator/scheduledtasks", "/actuator/httpexchanges", "/actuator/shutdown"
      })
  void closed(String path) throws Exception {
    assertThat(ask(path, false).statusCode()).isIn(302, 401, 404);
    HttpResponse<String> admin = ask(path, true);
    assertThat(admin.statusCode()).isIn(302, 403, 404);
    assertThat(admin.headers().firstValue("Location").orElse("/sign-in")).endsWith("/sign-in");
    assertThat(admin.body()).doesNotContain("openapi", "jvm_", "\"beans\"");
  }

  @ParameterizedTest
  @DisplayName("Health says its state and nothing else, to an admin neither")
  @ValueSource(
      strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
  void healthWithoutDetails(String path) throws Exception {
    for (boolean admin : new boolean[] {false, true}) {
      HttpResponse<String> answer = ask(path, admin);
      assertThat(answer.body())
          .matches("\\{\"status\":\"(UP|DOWN)\"(,\"groups\":\\[\"liveness\",\"readiness\"])?}");
    }
  }

  @ParameterizedTest
  @DisplayName("No component of health is told apart")
  @ValueSource(strings = {"/actuator/health/db", "/actuator/health/diskSpace"})
  void noComponents(String path) throws Exception {
    assertThat(ask(path, true).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> ask(String path, boolean admin) throws Exception {
    HttpRequest.Builder ask = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (admin) {
      String known = Base64.getEncoder().encodeToString(("closed-admin:" + PASSWORD).getBytes());
      ask.header("Authorization", "Basic " + known);
    }
    return http.send(ask.build(), BodyHandlers.ofString());
  }
}
