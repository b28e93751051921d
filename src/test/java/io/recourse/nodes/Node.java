package io.recourse.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseApplication;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One process of the product, on a port of its own. */
final class Node {

  private static final String READINESS = "/actuator/health/readiness";
  private static final Duration START = Duration.ofMinutes(6);

  private final String name;
  private final int port;
  private final Path folder;
  private final List<String> settings;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private String product = Version.current().toString();
  private Process process;

  Node(String name, int port, Path folder, List<String> settings) {
    this.name = name;
    this.port = port;
    this.folder = folder;
    this.settings = settings;
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /** Returns at once; {@link #awaitReady} waits. */
  Node start() throws IOException {
    process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    return this;
  }

  Node awaitReady() {
    Awaitility.await(name + " is ready")
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> isReady() || isDead());
    assertThat(isDead()).as("%s died: %s", name, tail()).isFalse();
    return this;
  }

  boolean isReady() {
    return status(READINESS) == 200;
  }

  /** It says so itself; a node that answers nothing does not. */
  boolean saysNotReady() {
    return status(READINESS) == 503;
  }

  /** What is answered, without a sign-in; 0 where nobody answers. */
  int status(String path) {
    try {
      HttpRequest ask =
          HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(5)).build();
      return http.send(ask, BodyHandlers.discarding()).statusCode();
    } catch (IOException nobody) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  String base() {
    return "http://localhost:" + port;
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** As an operator's SIGTERM does; {@link #awaitEnd} waits. */
  void leave() {
    process.destroy();
  }

  void awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ends: %s", name, tail()).isTrue();
  }

  /** From its next start on it runs these classes and models of the product. */
  void upgrade(Path classes) {
    product = classes.toString();
  }

  void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private boolean isDead() {
    return !process.isAlive();
  }

  private Path log() {
    return folder.resolve(name + ".log");
  }

  private String tail() {
    try (Stream<String> lines = Files.lines(log())) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size()));
    } catch (IOException unreadable) {
      return unreadable.getMessage();
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx500m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:MetaspaceSize=320m",
            "-cp",
            classPath(),
            RecourseApplication.class.getName(),
            "--server.port=" + port));
    command.addAll(settings);
    return command;
  }

  // Without what only tests know; Maven's runner names a folder twice, and models would be deployed
  // again.
  private String classPath() {
    String current = Version.current().toString();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .distinct()
        .map(entry -> entry.equals(current) ? product : entry)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
