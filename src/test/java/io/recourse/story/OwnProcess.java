package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A program beside the test, ended with it. */
record OwnProcess(Process process, Path log) implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);

  static OwnProcess start(Path log, Map<String, String> environment, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new OwnProcess(builder.redirectOutput(log.toFile()).start(), log);
  }

  /** The product's own main class. */
  static OwnProcess java(Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx500m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath()));
    command.add("io.recourse.RecourseApplication");
    command.addAll(List.of(arguments));
    return start(log, Map.of(), command.toArray(String[]::new));
  }

  // Maven's runner names a folder twice; the second time its models would be deployed again.
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  OwnProcess awaitHealth(int port) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest health =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    Awaitility.await(log.toString())
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .failFast(log + " has ended", () -> !process.isAlive())
        .until(() -> http.send(health, BodyHandlers.discarding()).statusCode() == 200);
    return this;
  }

  OwnProcess awaitDoor(int port) {
    Awaitility.await(log.toString())
        .atMost(START)
        .failFast(log + " has ended", () -> !process.isAlive())
        .ignoreExceptions()
        .until(
            () -> {
              try (Socket door = new Socket("127.0.0.1", port)) {
                return door.isConnected();
              }
            });
    return this;
  }

  /** As by kill -9. */
  @Override
  public void close() {
    try {
      assertThat(process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
