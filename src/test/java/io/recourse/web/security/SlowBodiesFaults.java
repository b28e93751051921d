package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People who send slowly do not keep others from being answered. */
@RecourseTest
class SlowBodiesFaults {

  static final int SENDERS = 250;
  static final int ASKED = 100;

  @LocalServerPort int port;

  final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  final List<Socket> senders = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket sender : senders) {
      sender.close();
    }
  }

  @ParameterizedTest
  @DisplayName("PLT-01 readiness answers while 250 anonymous bodies trickle in")
  @CsvSource({
    "/api/v1/cases,         application/json,                  one",
    "/portal/open,          application/x-www-form-urlencoded, one",
    "/portal/open,          application/x-www-form-urlencoded, many",
    "/api/v1/webhooks/payments/stripe, application/json,       many"
  })
  void readiness(String path, String type, String addresses) throws Exception {
    for (int i = 0; i < SENDERS; i++) {
      senders.add(begin(path, type, "one".equals(addresses) ? 1 : i % 250));
    }
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      trickle(i);
      millis.add(askReadiness());
    }
    millis.sort(null);
    long p99 = millis.get(ASKED - 2);
    System.out.printf(
        "Slow bodies to %s from %s: readiness p50 %d ms, p99 %d ms%n",
        path, addresses, millis.get(ASKED / 2), p99);
    assertThat(p99).isLessThan(1000);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(stillOpen()).isZero());
  }

  private Socket begin(String path, String type, int host) throws IOException {
    Socket socket = new Socket("localhost", port);
    socket.setSoTimeout(1);
    OutputStream out = socket.getOutputStream();
    out.write(
        ("POST %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.%d\r\n"
                + "Content-Type: %s\r\nContent-Length: 20000\r\n\r\na")
            .formatted(path, host, type)
            .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private void trickle(int at) {
    try {
      senders.get(at % SENDERS).getOutputStream().write('a');
    } catch (IOException hungUp) {
      // the server did not wait for more
    }
  }

  private long askReadiness() throws Exception {
    long before = System.nanoTime();
    HttpRequest ask =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(20))
            .build();
    assertThat(http.send(ask, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
  }

  private long stillOpen() {
    return senders.stream().filter(SlowBodiesFaults::isOpen).count();
  }

  private static boolean isOpen(Socket socket) {
    try {
      byte[] answer = new byte[4096];
      int read = socket.getInputStream().read(answer);
      while (read >= 0) {
        read = socket.getInputStream().read(answer);
      }
      return false;
    } catch (java.net.SocketTimeoutException nothingYet) {
      return true;
    } catch (IOException hungUp) {
      return false;
    }
  }
}
