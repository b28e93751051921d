package io.recourse.load;

import io.recourse.RecourseApplication;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The product as it runs, on a database of our own, reached over HTTP. */
final class Product implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Product(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param cases the demo's: {@code living} or {@code none}
   */
  static Product start(String url, Path data, String cases, String... settings) {
    Stream<String> own =
        Stream.of(
            "--spring.main.banner-mode=off",
            "--server.port=0",
            "--spring.flyway.out-of-order=true", // a kept folder may be older than any migration
            "--recourse.demo.cases=" + cases,
            "--recourse.data-dir=" + data,
            "--spring.datasource.url=" + url);
    return new Product(
        new SpringApplicationBuilder(RecourseApplication.class)
            .profiles("demo")
            .run(Stream.concat(own, Stream.of(settings)).toArray(String[]::new)));
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
