package io.recourse.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An haproxy before the nodes: in turns, no node is kept for a visitor (docs/nodes.md). */
final class Entrance implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      global
        maxconn 500
      defaults
        mode http
        timeout connect 2s
        timeout client 11m
        timeout server 11m
        timeout queue 30s
        timeout check 3s
        retries 3
        option redispatch 1
        option forwardfor
        option http-server-close
      frontend entrance
        bind 127.0.0.1:%d
        default_backend nodes
      backend nodes
        balance roundrobin
        option httpchk GET /actuator/health/readiness
        http-check expect status 200
        default-server check inter 500ms fall 2 rise 2
      %s
      """;

  private final int port;
  private final Process process;

  private Entrance(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  static Entrance before(List<Node> nodes, Path folder) throws IOException {
    int port = Ports.free();
    String servers =
        nodes.stream()
            .map(node -> "  server " + node.name() + " 127.0.0.1:" + node.port())
            .collect(Collectors.joining("\n"));
    Path file =
        Files.writeString(folder.resolve("haproxy.cfg"), CONFIGURATION.formatted(port, servers));
    Process process =
        new ProcessBuilder("/usr/sbin/haproxy", "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("haproxy.log").toFile())
            .start();
    return new Entrance(port, process);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
