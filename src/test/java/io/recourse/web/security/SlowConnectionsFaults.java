package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers that never end and answers that nobody reads do not keep others from being answered. */
@RecourseTest
class SlowConnectionsFaults {

  static final int CONNECTIONS = 250;
  static final int ASKED = 100;

  @LocalServerPort int port;

  @Test
  @DisplayName("Readiness answers while 250 headers trickle in, and none is awaited for ever")
  void slowHeaders() throws Exception {
    try (SlowConnections slow = new SlowConnections(port)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        slow.open("GET /portal HTTP/1.1\r\nHost: localhost\r\nX-Long: ");
      }
      report("headers", slow.askReadiness(ASKED));
      Awaitility.await()
          .pollInterval(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(25))
          .untilAsserted(
              () -> {
                slow.trickle();
                assertThat(slow.stillOpen()).isZero();
              });
    }
  }

  @Test
  @DisplayName(
      "A line that was answered stays for the next request, one that says nothing does not")
  void silentLines() throws Exception {
    String ask = "GET /portal HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (SlowConnections mute = new SlowConnections(port);
        SlowConnections answered = new SlowConnections(port)) {
      answered.open(ask);
      mute.open("");
      Awaitility.await()
          .pollInterval(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(25))
          .until(() -> mute.stillOpen() == 0);
      assertThat(answered.stillOpen()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @DisplayName("Readiness answers while 250 answers are not read")
  @CsvSource({
    "/assets/studio-diagram.js, 3",
    "/assets/studio.js, 5",
    "/portal, 60",
    "/api/v1/cases, 5", // small answers, as above: more of them would be a flood
    "/actuator/health, 60"
  })
  void slowReaders(String path, int answersEach) throws Exception {
    String ask = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (SlowConnections slow = new SlowConnections(port)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        slow.open(ask.repeat(answersEach));
      }
      report("readers of " + path, slow.askReadiness(ASKED));
      assertThat(slow.get("/portal", "198.51.100.200").statusCode()).isEqualTo(200);
      Awaitility.await()
          .pollInterval(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(slow.get("/portal", "127.0.0.1").statusCode()).isEqualTo(200));
      assertThat(slow.get("/portal", "127.0.0.1").body()).contains("</html>");
    }
  }

  private static void report(String what, List<Long> millis) {
    long p99 = millis.get(ASKED - 2);
    System.out.printf(
        "Slow %s on %d connections: readiness p50 %d ms, p99 %d ms%n",
        what, CONNECTIONS, millis.get(ASKED / 2), p99);
    assertThat(p99).isLessThan(1000);
  }
}
