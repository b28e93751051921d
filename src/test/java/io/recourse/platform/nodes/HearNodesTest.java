package io.recourse.platform.nodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.recourse.common.OtherNodes;
import io.recourse.common.OtherNodes.Heir;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.VanishingServer;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@RecourseTest
class HearNodesTest {

  private static final String MISSED = "missed";
  private static final String INHERITED = "inherited";
  private static final Duration GONE_AFTER = Duration.ofSeconds(30);

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("webServerStartStop")
  SmartLifecycle server;

  private final String topic = "topic-" + UUID.randomUUID();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicLong ticks = new AtomicLong();
  private final List<HearNodes> ears = new ArrayList<>();

  @AfterEach
  void stop() {
    ears.forEach(HearNodes::stop);
  }

  @Test
  @DisplayName("A node listens before its web server takes requests")
  void beforeRequests() {
    NotifiedNodes self = node();
    HearNodes ear = listening(database, self);

    assertThat(node().living()).contains(self.self());
    assertThat(ear.getPhase()).isLessThan(server.getPhase());
  }

  @Test
  @DisplayName("When the database's machine vanishes, its line is left and another one listens")
  void vanished() throws Exception {
    try (VanishingServer server = new VanishingServer(port());
        HikariDataSource pool = pool(server)) {
      HearNodes ear = listening(pool, node());
      heard.clear();

      server.vanish();

      awaitHeard(MISSED);
      node().tell(topic, "one two");
      awaitHeard("one two");
      ear.stop();
      await("the ear is off")
          .atMost(Duration.ofSeconds(10))
          .until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
      assertThat(pool.getHikariPoolMXBean().getTotalConnections()).as("no dead line").isEqualTo(1);
    }
  }

  @Test
  @DisplayName("An ear that any failure struck listens again")
  void struck() {
    List<RuntimeException> failures =
        new CopyOnWriteArrayList<>(List.of(new IllegalStateException("struck")));
    listening(
        new DelegatingDataSource(database) {
          @Override
          public Connection getConnection() throws SQLException {
            if (!failures.isEmpty()) {
              throw failures.remove(0);
            }
            return super.getConnection();
          }
        },
        node());

    node().tell(topic, "heard");

    awaitHeard("heard");
  }

  @Test
  @DisplayName(
      "What cannot be told fails nobody; the others learn later that they missed something")
  void untold() {
    listening(database, node());
    NotifiedNodes teller = new NotifiedNodes(JdbcClient.create(exhausted()), GONE_AFTER);
    heard.clear();

    assertThatCode(() -> teller.tell(topic, "said")).doesNotThrowAnyException();

    HearNodes ear = new HearNodes(database, teller, List.of(), List.of());
    ears.add(ear);
    ear.start();
    awaitHeard(MISSED);
    assertThat(heard).doesNotContain("said");
  }

  @Test
  @DisplayName(
      "PLT-01 a node that renews its line is not gone, one that was not heard for so long is")
  void gone() throws Exception {
    awaitNobody();
    NotifiedNodes watcher = new NotifiedNodes(jdbc, GONE_AFTER, ticks::get);
    UUID other = UUID.randomUUID();
    try (Connection own = database.getConnection()) {
      try (Connection line = line(other)) {
        assertThat(line.isValid(1)).isTrue();
        assertThat(looks(watcher, own, GONE_AFTER)).as("who was gone before is looked for").isOne();
      }
      awaitNobody();

      assertThat(looks(watcher, own, GONE_AFTER.minusSeconds(2))).isZero();
      assertThat(watcher.gone(other)).as("only renews its line").isFalse();
      try (Connection line = line(other)) {
        assertThat(line.isValid(1)).isTrue();
        assertThat(looks(watcher, own, Duration.ofSeconds(2))).isZero();
      }
      awaitNobody();
      assertThat(looks(watcher, own, GONE_AFTER.minusSeconds(2))).isZero();
      assertThat(watcher.gone(other)).as("renewed its line").isFalse();

      assertThat(looks(watcher, own, Duration.ofSeconds(2))).as("told once").isOne();
      assertThat(watcher.gone(other)).isTrue();
    }
  }

  @Test
  @DisplayName("PLT-01 who has heard nobody for a while takes nobody for gone, itself neither")
  void deaf() throws Exception {
    awaitNobody();
    NotifiedNodes watcher = new NotifiedNodes(jdbc, GONE_AFTER, ticks::get);
    UUID other = UUID.randomUUID();
    try (Connection own = database.getConnection()) {
      assertThat(watcher.gone(other)).as("has not listened").isFalse();
      assertThat(looks(watcher, own, GONE_AFTER)).isOne();
      assertThat(watcher.gone(other)).isTrue();
      assertThat(watcher.gone(watcher.self())).isFalse();

      ticks.addAndGet(GONE_AFTER.toNanos());
      assertThat(watcher.gone(other)).as("its own line was down").isFalse();
      assertThat(looks(watcher, own, Duration.ofSeconds(2))).isZero();
      assertThat(watcher.gone(other)).as("listens anew").isFalse();

      assertThat(looks(watcher, own, GONE_AFTER)).isOne();
      assertThat(watcher.gone(other)).isTrue();
    }
  }

  @Test
  @DisplayName("PLT-01 what nodes have left that were gone before is cared for by one that starts")
  void inherits() {
    NotifiedNodes self = new NotifiedNodes(jdbc, Duration.ofMillis(700));
    var ear = listening(database, self);

    awaitHeard(INHERITED);
    assertThat(ear.isRunning()).isTrue();
  }

  @Test
  @DisplayName("PLT-01 an heir that failed is asked again, and so are those beside it")
  void inheritsLater() {
    List<RuntimeException> failures =
        new CopyOnWriteArrayList<>(List.of(new IllegalStateException("writes are held")));
    Heir failing =
        () -> {
          if (!failures.isEmpty()) {
            throw failures.remove(0);
          }
          heard.add("at last");
        };
    NotifiedNodes self = new NotifiedNodes(jdbc, Duration.ofMillis(700));
    HearNodes ear =
        new HearNodes(database, self, List.of(), List.of(failing, () -> heard.add(INHERITED)));
    ears.add(ear);
    ear.start();

    awaitHeard("at last");
    assertThat(heard.indexOf(INHERITED)).as("is not kept by one that fails").isZero();
  }

  /** Looks every two seconds, and says how often somebody was gone. */
  private int looks(NotifiedNodes watcher, Connection own, Duration time) throws SQLException {
    int left = watcher.look(own) ? 1 : 0;
    for (long end = ticks.get() + time.toNanos(); ticks.get() < end; ) {
      ticks.addAndGet(Duration.ofSeconds(2).toNanos());
      left += watcher.look(own) ? 1 : 0;
    }
    return left;
  }

  /** As a node that listens has it. */
  private Connection line(UUID node) throws SQLException {
    return DriverManager.getConnection(
        url() + "&ApplicationName=" + URLEncoder.encode(NotifiedNodes.LISTENER + node, UTF_8));
  }

  private void awaitNobody() {
    await("nobody listens").atMost(Duration.ofSeconds(20)).until(() -> node().living().isEmpty());
  }

  private NotifiedNodes node() {
    return new NotifiedNodes(jdbc, GONE_AFTER);
  }

  private DataSource exhausted() {
    return new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        throw new SQLTransientConnectionException("no connection is left");
      }
    };
  }

  private void awaitHeard(String words) {
    await(words).atMost(Duration.ofSeconds(20)).until(() -> heard.contains(words));
  }

  private HearNodes listening(DataSource line, NotifiedNodes self) {
    HearNodes ear =
        new HearNodes(line, self, List.of(new Heard()), List.of(() -> heard.add(INHERITED)));
    ears.add(ear);
    ear.start();
    return ear;
  }

  private HikariDataSource pool(VanishingServer server) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url().replaceFirst(":\\d+/", ":" + server.port() + "/"));
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(2);
    config.setValidationTimeout(1_000);
    return new HikariDataSource(config);
  }

  private int port() throws SQLException {
    return Pattern.compile(":(\\d+)/")
        .matcher(url())
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private String url() throws SQLException {
    return database.unwrap(HikariDataSource.class).getJdbcUrl();
  }

  private final class Heard implements OtherNodes.Listener {

    @Override
    public String topic() {
      return topic;
    }

    @Override
    public void hear(String words) {
      heard.add(words);
    }

    @Override
    public void missed() {
      heard.add(MISSED);
    }
  }
}
