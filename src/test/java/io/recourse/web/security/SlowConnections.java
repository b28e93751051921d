package io.recourse.web.security;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Connections that keep a server waiting, and how long it takes to say that it is ready meanwhile.
 */
final class SlowConnections implements AutoCloseable {

  private static final int SMALL_WINDOW = 4096;

  private final int port;
  private final List<Socket> sockets = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  SlowConnections(int port) {
    this.port = port;
  }

  int size() {
    return sockets.size();
  }

  void open(String head) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(SMALL_WINDOW);
    socket.connect(new InetSocketAddress("localhost", port));
    socket.setSoTimeout(1);
    sockets.add(socket);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
  }

  /** One byte more on every connection that still stands. */
  void trickle() {
    sockets.forEach(
        socket -> {
          try {
            socket.getOutputStream().write('a');
          } catch (IOException hungUp) {
            // the server did not wait for more
          }
        });
  }

  long stillOpen() {
    return sockets.stream().filter(SlowConnections::isOpen).count();
  }

  /** Milliseconds of every question, in ascending order. */
  List<Long> askReadiness(int times) throws Exception {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      int status = get("/actuator/health/readiness", "127.0.0.1").statusCode();
      if (status != 200) {
        throw new AssertionError("Readiness answered " + status);
      }
      millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
    }
    millis.sort(null);
    return millis;
  }

  HttpResponse<String> get(String path, String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("X-Forwarded-For", address)
            .timeout(Duration.ofSeconds(30))
            .build(),
        BodyHandlers.ofString());
  }

  private static boolean isOpen(Socket socket) {
    byte[] answer = new byte[1 << 16];
    try {
      int read = socket.getInputStream().read(answer);
      while (read >= 0) {
        read = socket.getInputStream().read(answer);
      }
      return false;
    } catch (SocketTimeoutException nothingYet) {
      return true;
    } catch (IOException hungUp) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
