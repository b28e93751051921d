package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.web.requests.ShareSettings.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** Shares that answer nobody stop the start; those that leave nothing to others are said. */
@ExtendWith(OutputCaptureExtension.class)
class RoomForSharesTest {

  private static final String SAID = "RoomForShares";

  private final MockEnvironment settings = new MockEnvironment();
  private int connections;
  private int threads;

  @BeforeEach
  void shipped() throws IOException {
    List<PropertySource<?>> ours =
        new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yaml"));
    ours.forEach(settings.getPropertySources()::addLast);
    connections = settings.getRequiredProperty("recourse.database.pool-size", Integer.class);
    threads = settings.getRequiredProperty("server.tomcat.threads.max", Integer.class);
  }

  @Test
  @DisplayName("PLT-02 as it is shipped there is room for all, on one node and on several")
  void room(CapturedOutput log) {
    start();
    settings.setProperty("recourse.nodes.several", "true");
    start();

    assertThat(log.getAll()).doesNotContain(SAID);
  }

  @ParameterizedTest
  @DisplayName("PLT-02 a share or an account without a place stops the start, and is named")
  @CsvSource({
    "recourse.web.shares.portal.at-once, 0, 1",
    "recourse.web.shares.webhooks.per-address, 0, 1",
    "recourse.web.shares.customers.waiting, -1, 0",
    "recourse.web.open-bodies, 0, 1",
    "recourse.web.per-account.at-once, 0, 1",
    "recourse.web.per-account.waiting, -1, 0"
  })
  void nobody(String setting, String value, int least) {
    settings.setProperty(setting, value);

    assertThatThrownBy(this::start)
        .hasMessageContaining(setting + " is " + value + " and must be " + least + " at least");
  }

  @ParameterizedTest
  @DisplayName("PLT-02 a pool that steps alone may empty stops the start, and is named")
  @CsvSource({
    "none, false, 3, recourse.database.pool-size is 3, 4",
    "none, true, 4, recourse.database.pool-size is 4, 5",
    "jdbc:postgresql://db/recourse, false, 2, spring.datasource.hikari.maximum-pool-size is 2, 4"
  })
  void steps(String url, String several, int pool, String said, int least) {
    settings.setProperty("spring.datasource.url", url);
    settings.setProperty("recourse.nodes.several", several);
    connections = pool;

    assertThatThrownBy(this::start)
        .hasMessageContaining(said)
        .hasMessageContaining("camunda.bpm.job-execution.max-pool-size")
        .hasMessageContaining("to " + least + " at least");
    connections = least;
    start();
  }

  @Test
  @DisplayName("PLT-02 shares that could take every connection are said, with all numbers")
  void connections(CapturedOutput log) {
    connections = 16;
    start();
    assertThat(log.getAll())
        .contains("recourse.web.shares.*.at-once are 13 together", "pool-size is 16", "to 17 at");
  }

  @Test
  @DisplayName("PLT-02 one connection more is enough")
  void enough(CapturedOutput log) {
    connections = 17;
    start();
    assertThat(log.getAll()).doesNotContain(SAID);
  }

  @Test
  @DisplayName("PLT-02 so are shares and bodies that take more threads than the server has")
  void threads(CapturedOutput log) {
    threads = 240;
    start();
    assertThat(log.getAll())
        .contains(
            "at-once and waiting are 153 together",
            "bodies on their way (recourse.web.open-bodies) 45",
            "leaves 192 threads to calls");
  }

  @Test
  @DisplayName("PLT-02 with fewer bodies on their way fewer threads are enough")
  void bodies(CapturedOutput log) {
    threads = 240;
    settings.setProperty("recourse.web.open-bodies", "30");
    start();
    assertThat(log.getAll()).doesNotContain(SAID);
  }

  private void start() {
    Binder binder = new Binder(ConfigurationPropertySources.get(settings));
    ServerProperties server = new ServerProperties();
    server.getTomcat().getThreads().setMax(threads);
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setMaximumPoolSize(connections);
      new RoomForShares(
              sizes(binder),
              binder.bind("recourse.web.per-account", AccountSettings.class).get(),
              pool,
              server,
              settings)
          .afterPropertiesSet();
    }
  }

  private static ShareSettings sizes(Binder binder) {
    ShareSettings bound = binder.bind("recourse.web", ShareSettings.class).get();
    Map<Share, Size> sizes = bound.shares();
    assertThat(sizes).hasSize(Share.values().length);
    return new ShareSettings(Duration.ofSeconds(1), sizes);
  }
}
