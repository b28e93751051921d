package io.recourse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseApplication;
import io.recourse.faults.WorkRush.Tally;
import io.recourse.platform.EmbeddedDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks are finished while the product is at work on their case. Run with {@code -Pfaults}. */
class WorkRushFaults {

  private static final int CASES = Integer.getInteger("recourse.rush-cases", 5_000);

  @TempDir static Path folder;

  @Test
  @DisplayName("J5 5,000 completions by eight clients: no false conflict, no failure, no deadlock")
  void noFalseConflicts() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"));
        ConfigurableApplicationContext product = start(server.url())) {
      int port = Integer.parseInt(product.getEnvironment().getProperty("local.server.port"));
      Tally tally = new WorkRush(port, product.getBean(JdbcClient.class)).run(CASES);

      System.out.println(tally);
      assertThat(tally.refusals()).isEmpty();
      assertThat(tally.deadlocks()).isZero();
      assertThat(tally.completed()).isEqualTo(CASES);
    }
  }

  private static ConfigurableApplicationContext start(String url) {
    return new SpringApplicationBuilder(RecourseApplication.class)
        .profiles("demo")
        .run(
            "--spring.main.banner-mode=off",
            "--server.port=0",
            "--logging.level.root=OFF",
            "--recourse.data-dir=" + folder.resolve("data"),
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres");
  }
}
