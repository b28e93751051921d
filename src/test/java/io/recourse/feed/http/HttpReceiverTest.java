package io.recourse.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.recourse.feed.Receiver.Answer;
import io.recourse.feed.Receiver.Failure;
import io.recourse.feed.SendingRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger's address can do to us: nothing. */
class HttpReceiverTest {

  private final HttpReceiver open = receiver("127.0.0.0/8", "::1/128");
  private final HttpReceiver strict = receiver();

  @AfterEach
  void close() {
    open.close();
    strict.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/",
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://172.31.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[fc00::1]/",
        "https://[fdff:ffff::1]/",
        "https://[fec0::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[2002:a00:1::]/",
        "https://[fe80::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "http://93.184.215.14/",
        "https://user:word@93.184.215.14/",
        "ftp://93.184.215.14/",
        "/hooks",
      })
  @DisplayName("Nobody subscribes an address inside the house, nor one without TLS")
  void refusesAddressesInside(String url) {
    assertThat(strict.allows(URI.create(url))).isFalse();
  }

  @Test
  @DisplayName("An address of the internet with TLS, or an allowed one inside, may be subscribed")
  void allowsOthers() {
    assertThat(strict.allows(URI.create("https://93.184.215.14/hooks"))).isTrue();
    assertThat(open.allows(URI.create("http://127.0.0.1:8081/hooks"))).isTrue();
    assertThat(open.allows(URI.create("https://10.0.0.1/"))).isFalse();
  }

  @Test
  @DisplayName("A name that came to stand for an address inside is not connected to")
  void looksAgainWhenSending() throws IOException {
    AtomicInteger connected = new AtomicInteger();
    HttpServer server = server(connected, 200, null);
    try {
      URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
      assertThat(strict.post(url, Map.of(), "{}").failure()).isEqualTo(Failure.ADDRESS_NOT_ALLOWED);
      assertThat(connected).hasValue(0);
      assertThat(open.post(url, Map.of(), "{}").isTaken()).isTrue();
    } finally {
      server.stop(0);
    }
  }

  @Test
  @DisplayName("A redirection is not followed")
  void followsNothing() throws IOException {
    AtomicInteger connected = new AtomicInteger();
    HttpServer server = server(connected, 302, "/elsewhere");
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      assertThat(open.post(url, Map.of(), "{}")).isEqualTo(new Answer(302, null, null));
      assertThat(connected).hasValue(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  @DisplayName("A receiver that is down is unreachable")
  void isDown() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(open.post(URI.create("http://127.0.0.1:" + port + "/"), Map.of(), "{}").failure())
        .isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  @DisplayName("A receiver that drips its answer byte by byte is given up at the time limit")
  void isSlow() throws Exception {
    try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread dripping = new Thread(() -> drip(slow));
      dripping.setDaemon(true);
      dripping.start();
      long began = System.nanoTime();
      Answer answer =
          open.post(URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/"), Map.of(), "{}");
      assertThat(answer.failure()).isEqualTo(Failure.TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
  }

  private static void drip(ServerSocket slow) {
    try (Socket caller = slow.accept()) {
      byte[] answer =
          ("HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(500)).getBytes(StandardCharsets.UTF_8);
      for (byte one : answer) {
        caller.getOutputStream().write(one);
        caller.getOutputStream().flush();
        Thread.onSpinWait();
        java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
      }
    } catch (IOException gone) {
      // the caller hung up, as it should
    }
  }

  private static HttpServer server(AtomicInteger connected, int status, String location)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/",
        exchange -> {
          connected.incrementAndGet();
          if (location != null) {
            exchange.getResponseHeaders().add("Location", location);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static HttpReceiver receiver(String... allowed) {
    SendingRules rules =
        new SendingRules(
            true, List.of(), Duration.ofSeconds(1), Duration.ofDays(1), List.of(allowed));
    return new HttpReceiver(new Addresses(rules), rules, Clock.systemUTC());
  }
}
