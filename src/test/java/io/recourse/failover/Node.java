package io.recourse.failover;

import io.recourse.RecourseApplication;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The product as it runs, on whichever of these servers is the primary. */
final class Node implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Node(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Node start(Path data, Provider provider, Server... servers) {
    return start(data, provider, false, servers);
  }

  /** On a database that was brought back to an earlier moment. */
  static Node startRestored(Path data, Provider provider, Server server) {
    return start(data, provider, true, server);
  }

  private static Node start(Path data, Provider provider, boolean restored, Server... servers) {
    String addresses =
        Stream.of(servers)
            .map(server -> "127.0.0.1:" + server.port())
            .collect(Collectors.joining(","));
    return new Node(
        new SpringApplicationBuilder(RecourseApplication.class)
            .profiles("demo")
            .run(
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--logging.level.root=ERROR",
                "--recourse.demo.cases=none",
                "--recourse.data-dir=" + data,
                "--recourse.gateway.simulated=false",
                "--recourse.gateway.url=" + provider.url(),
                "--recourse.gateway.api-key=of-nobody",
                "--recourse.gateway.restored=" + restored,
                "--spring.datasource.url=jdbc:postgresql://"
                    + addresses
                    + "/recourse?targetServerType=primary",
                "--spring.datasource.username=recourse",
                "--spring.datasource.password=" + Server.PASSWORD));
  }

  int port() {
    return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
