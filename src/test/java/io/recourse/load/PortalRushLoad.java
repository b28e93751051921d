package io.recourse.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.platform.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The portal is flooded while eight people work: {@code ./mvnw -Pload verify}. */
class PortalRushLoad {

  private static final int VISITORS = Integer.getInteger("load.visitors", 64);
  private static final int TASKS = 1_000;

  @Test
  @DisplayName(
      "PLT-02 while the portal is flooded staff wait no longer than the limit, visitors are asked"
          + " to come again")
  void rush() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(LoadFolder.DATABASE)) {
      DriverManagerDataSource database = new DriverManagerDataSource(server.url());
      Growth growth = LoadFolder.seeded(server.url(), database);
      growth.to(TASKS);
      try (Product product =
          Product.start(
              server.url(),
              LoadFolder.DATA,
              "none",
              "--recourse.web.trusted-proxies=127.0.0.1,::1")) {
        flood(product, JdbcClient.create(database));
      }
    }
  }

  private static void flood(Product product, JdbcClient jdbc) throws Exception {
    Duration limit =
        product
            .bean(Environment.class)
            .getRequiredProperty("recourse.web.answer-within", Duration.class);
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService crowd = Executors.newFixedThreadPool(VISITORS);
    try {
      List<Future<Visitor.Seen>> visits =
          IntStream.range(0, VISITORS)
              .mapToObj(visitor -> crowd.submit(new Visitor(product.port(), visitor, over)))
              .toList();
      Timings staff = new Measurement(product.port(), jdbc).take();
      over.set(true);
      Visitor.Seen seen = new Visitor.Seen(0, 0, 0);
      for (Future<Visitor.Seen> visit : visits) {
        seen = seen.and(visit.get());
      }
      judge(staff, seen, limit);
    } finally {
      crowd.shutdownNow();
    }
  }

  private static void judge(Timings staff, Visitor.Seen seen, Duration limit) {
    System.out.printf(
        "%d visitors: %,d answered, %,d asked to come again%n",
        VISITORS, seen.answered(), seen.askedToComeAgain());
    for (String kind : staff.kinds()) {
      System.out.printf(
          "%-34s%8.0f / %.0f ms%n", kind, staff.quantile(kind, 0.5), staff.quantile(kind, 0.99));
    }
    assertThat(seen.failed()).as("answered neither way").isZero();
    for (String kind : staff.kinds()) {
      assertThat(staff.quantile(kind, 0.99))
          .as("p99 of %s in ms", kind)
          .isLessThan(limit.toMillis());
    }
  }
}
