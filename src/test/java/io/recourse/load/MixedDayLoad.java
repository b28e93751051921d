package io.recourse.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.load.RequestKind.Party;
import io.recourse.platform.EmbeddedDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A mixed day at 200 cases an hour and multiples of it, until the product carries no more: {@code
 * ./mvnw -Pload verify -Dit.test=MixedDayLoad}, see docs/benchmarks.md.
 */
class MixedDayLoad {

  private static final int CASES_PER_HOUR = Integer.getInteger("load.cases", 200);
  private static final double MINUTES = Double.parseDouble(System.getProperty("load.minutes", "5"));
  private static final int HIGHEST = Integer.getInteger("load.highest", 80);
  private static final int FLOOD = Integer.getInteger("load.flood", 200);
  private static final int TASKS = Integer.getInteger("load.tasks", 10_000);
  private static final Duration LENGTH = Duration.ofSeconds((long) (MINUTES * 60));
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long SEED = 20_261_128;

  private final List<LevelFigures> levels = new ArrayList<>();
  private DayShop shop;
  private JdbcClient jdbc;

  @Test
  @DisplayName(
      "PLT-01 PLT-02 a mixed day of 200 cases an hour fails nobody, staff wait less than a second,"
          + " also while the portal is flooded; the multiple at which that ends is printed")
  void day() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(LoadFolder.DATABASE)) {
      DriverManagerDataSource database = new DriverManagerDataSource(server.url());
      LoadFolder.seeded(server.url(), database).to(TASKS);
      jdbc = JdbcClient.create(database);
      try (Product product =
          Product.start(
              server.url(),
              LoadFolder.DATA,
              "none",
              "--recourse.web.trusted-proxies=127.0.0.1,::1")) {
        settle(PATIENCE);
        shop = new DayShop(product.port(), new DayRows(jdbc));
        shop.open();
        LevelFigures ignored = run("warm-up", 10, WARM_UP, UnaryOperator.identity());
        climb();
        flood();
      }
    }
    judge();
  }

  private void climb() throws Exception {
    int multiple = 1;
    boolean carried = true;
    while (carried && multiple <= HIGHEST) {
      LevelFigures level =
          run(
              "%d x %d cases an hour".formatted(multiple, CASES_PER_HOUR),
              multiple,
              LENGTH,
              UnaryOperator.identity());
      level.print();
      levels.add(level);
      carried = level.isCarried();
      multiple = multiple == 2 ? 5 : multiple * 2;
    }
  }

  /** An ordinary day, but for so many times the visitors at the portal. */
  private void flood() throws Exception {
    LevelFigures level =
        run(
            "1 x, the pages of the portal %d x".formatted(FLOOD),
            1,
            LENGTH,
            kind -> kind.party() == Party.PORTAL ? kind.times(FLOOD) : kind);
    level.print();
    levels.add(level);
  }

  private LevelFigures run(
      String name, int multiple, Duration length, UnaryOperator<RequestKind> change)
      throws Exception {
    OpenLoop loop =
        new OpenLoop(
            shop.mix().stream().map(change).toList(),
            (double) multiple * CASES_PER_HOUR,
            length,
            SEED + multiple);
    shop.prepare(loop.planned());
    settle(PATIENCE);
    try (Backlog backlog = new Backlog(jdbc)) {
      int unanswered = loop.run(PATIENCE);
      return new LevelFigures(name, loop, backlog, unanswered);
    }
  }

  /** What the level before and the preparation left to do is done, where that comes to an end. */
  private void settle(Duration atMost) {
    try {
      Awaitility.await("work that is due")
          .atMost(atMost)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> Backlog.dueNow(jdbc) == 0);
    } catch (ConditionTimeoutException busy) {
      System.out.printf("%d jobs are still due%n", Backlog.dueNow(jdbc));
    }
  }

  private void judge() {
    LevelFigures last = null;
    for (LevelFigures level : levels.subList(0, levels.size() - 1)) {
      last = level.isCarried() ? level : last;
    }
    System.out.printf("%nCarried at most: %s%n", last == null ? "none" : last.name());
    levels.stream()
        .filter(level -> !level.suffering().isEmpty())
        .findFirst()
        .ifPresent(
            level ->
                System.out.printf(
                    "First to give way, at %s: %s%n", level.name(), level.suffering()));
    LevelFigures usual = levels.get(0);
    assertThat(usual.failures()).as("failed on a usual day").isEmpty();
    assertThat(usual.count(Outcome.REFUSED)).as("refused on a usual day").isZero();
    assertThat(usual.p99(Party.STAFF)).as("p99 of staff on a usual day, in ms").isLessThan(1_000);
    LevelFigures flooded = levels.get(levels.size() - 1);
    assertThat(flooded.count(Party.WEBHOOKS, Outcome.REFUSED)).as("webhooks refused").isZero();
    assertThat(flooded.failures()).as("failed in a flood").isEmpty();
    assertThat(flooded.p99(Party.STAFF)).as("p99 of staff in a flood, in ms").isLessThan(1_000);
  }
}
