package io.recourse.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.recourse.common.OtherNodes;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.VanishingServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("webServerStartStop")
  SmartLifecycle server;

  private final String topic = "topic-" + UUID.randomUUID();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<HearNodes> ears = new ArrayList<>();

  @AfterEach
  void stop() {
    ears.forEach(HearNodes::stop);
  }

  @Test
  @DisplayName("A node listens before its web server takes requests")
  void beforeRequests() {
    NotifiedNodes self = new NotifiedNodes(jdbc);
    HearNodes ear = listening(database, self);

    assertThat(new NotifiedNodes(jdbc).living()).contains(self.self());
    assertThat(ear.getPhase()).isLessThan(server.getPhase());
  }

  @Test
  @DisplayName("When the database's machine vanishes, its line is left and another one listens")
  void vanished() throws Exception {
    try (VanishingServer server = new VanishingServer(port());
        HikariDataSource pool = pool(server)) {
      HearNodes ear = listening(pool, new NotifiedNodes(jdbc));
      heard.clear();

      server.vanish();

      awaitHeard(MISSED);
      new NotifiedNodes(jdbc).tell(topic, "one two");
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
        new NotifiedNodes(jdbc));

    new NotifiedNodes(jdbc).tell(topic, "heard");

    awaitHeard("heard");
  }

  @Test
  @DisplayName(
      "What cannot be told fails nobody; the others learn later that they missed something")
  void untold() {
    listening(database, new NotifiedNodes(jdbc));
    NotifiedNodes teller = new NotifiedNodes(JdbcClient.create(exhausted()));
    heard.clear();

    assertThatCode(() -> teller.tell(topic, "said")).doesNotThrowAnyException();

    HearNodes ear = new HearNodes(database, teller, List.of());
    ears.add(ear);
    ear.start();
    awaitHeard(MISSED);
    assertThat(heard).doesNotContain("said");
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
    HearNodes ear = new HearNodes(line, self, List.of(new Heard()));
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
