package io.recourse.failover;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.RecourseApplication;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The product as it runs, on whichever of these servers is the primary. */
final class Node implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Node(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** On these ports of 127.0.0.1, one of which is the primary's. */
  static Node start(Path data, Provider provider, int... ports) {
    return start(data, provider, false, ports);
  }

  /** On a database that was brought back to an earlier moment. */
  static Node startRestored(Path data, Provider provider, Server server) {
    return start(data, provider, true, server.port());
  }

  private static Node start(Path data, Provider provider, boolean restored, int... ports) {
    String addresses =
        IntStream.of(ports).mapToObj(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
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

  /** As it does every half hour, one by one: lines end, and others are opened. */
  void renewLines() {
    bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void close() {
    context.close();
  }
}
