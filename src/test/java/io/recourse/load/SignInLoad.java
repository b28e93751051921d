package io.recourse.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.platform.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What one request signed by name and password costs: {@code ./mvnw -Pload verify}. */
class SignInLoad {

  private static final int WARM_UP = 300;
  private static final int REQUESTS = 300;

  @TempDir Path folder;

  /** One request, in ms. */
  private record Cost(double p50, double p99, double processor) {

    @Override
    public String toString() {
      return "p50 %.1f, p99 %.1f, processor %.1f ms a request".formatted(p50, p99, processor);
    }
  }

  @Test
  @DisplayName("PLT-01 a request by Basic costs no password hash while the password is remembered")
  void cost() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"))) {
      Cost hashed = of(server.url(), "0s");
      Cost remembered = of(server.url(), "10m");
      System.out.printf("hashed each time %s%nremembered       %s%n", hashed, remembered);
      assertThat(remembered.processor()).isLessThan(hashed.processor() / 2);
    }
  }

  private Cost of(String url, String remembered) throws Exception {
    try (Product product =
        Product.start(
            url,
            folder.resolve("data"),
            "none",
            "--recourse.web.password-remembered=" + remembered)) {
      hashAsElsewhere(product);
      Browser agent = new Browser(product.port(), "agent");
      double[] ignored = ask(agent, WARM_UP);
      long cpu = processor();
      double[] waited = ask(agent, REQUESTS);
      return new Cost(
          waited[REQUESTS / 2], waited[REQUESTS * 99 / 100], (processor() - cpu) / 1e6 / REQUESTS);
    }
  }

  /** The accounts of the demo have hashes that cost little. */
  private static void hashAsElsewhere(Product product) {
    product
        .bean(JdbcClient.class)
        .sql("update staff set password_hash = ? where username = 'agent'")
        .param(product.bean(PasswordEncoder.class).encode("agent"))
        .update();
  }

  /** What each waited, in ms, the shortest first. */
  private static double[] ask(Browser agent, int times) throws Exception {
    double[] waited = new double[times];
    for (int i = 0; i < times; i++) {
      long from = System.nanoTime();
      String ignored = agent.getByName("/api/v1/forms");
      waited[i] = (System.nanoTime() - from) / 1e6;
    }
    Arrays.sort(waited);
    return waited;
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
