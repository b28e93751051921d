package io.recourse.platform.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.HostSpec;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** Times that contradict each other stop the start; those that are shipped are used. */
class LineTimesTest {

  private static final String SEVERAL =
      "jdbc:postgresql://one:5432,two:5432/recourse?targetServerType=primary";

  private final MockEnvironment settings = new MockEnvironment();

  @BeforeEach
  void shipped() throws IOException {
    settings.setConversionService(
        (ApplicationConversionService) ApplicationConversionService.getSharedInstance());
    List<PropertySource<?>> ours =
        new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yaml"));
    ours.forEach(settings.getPropertySources()::addLast);
  }

  @Test
  @DisplayName("D2 as it is shipped the pool opens its lines by what the settings say")
  void used() throws SQLException {
    try (HikariDataSource pool = pool(SEVERAL)) {
      assertThat(pool.getDataSource())
          .isInstanceOfSatisfying(
              Lines.class,
              lines -> {
                assertThat(lines.silentFor()).isEqualTo(Duration.ofSeconds(3));
                assertThat(lines.patience()).isEqualTo(Duration.ofSeconds(120));
              });
    }
  }

  @Test
  @DisplayName("The embedded server and drivers of others are left as they are")
  void others() {
    try (HikariDataSource pool = pool("jdbc:other://one/recourse")) {
      assertThat(pool.getDataSource()).isNull();
    }
    HikariDataSource embedded = new HikariDataSource();
    new LinesOfPool(Duration.ofSeconds(3), "none").postProcessBeforeInitialization(embedded, "");
    assertThat(embedded.getDataSource()).isNull();
  }

  @ParameterizedTest
  @DisplayName("D2 times that contradict each other stop the start, and are named")
  @CsvSource({
    "recourse.database.silent-for, 500ms, a second at least",
    "spring.datasource.hikari.connection-timeout, 5000, connectTimeout (2 s) and"
        + " recourse.database.silent-for (3 s)",
    "spring.datasource.hikari.data-source-properties.connectTimeout, 0, connectTimeout is 0",
    "spring.datasource.hikari.data-source-properties.socketTimeout, 3, socketTimeout is 3 s"
  })
  void contradictions(String setting, String value, String said) {
    settings.setProperty(setting, value);

    assertThatThrownBy(() -> pool(SEVERAL)).hasMessageContaining(said);
  }

  @Test
  @DisplayName("D4 no time to acknowledge anything stops the start")
  void acknowledged() {
    assertThatThrownBy(() -> new UnacknowledgedCommits(Duration.ofMillis(500)))
        .hasMessageContainingAll("recourse.database.acknowledged-within", "a second at least");
  }

  @Test
  @DisplayName("D2 of several servers only the primary is taken")
  void onlyThePrimary() {
    assertThatThrownBy(() -> pool("jdbc:postgresql://one,two/recourse"))
        .hasMessageContaining("targetServerType=primary");
    assertThatCode(() -> pool("jdbc:postgresql://one/recourse").close()).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("D3 a primary that was replaced is refused")
  void replaced() throws SQLException {
    HostSpec old = new HostSpec("one", 5432);
    Timelines timelines = new Timelines();

    assertThat(timelines.isNew(timeline(1), old)).as("the first").isFalse();
    assertThat(timelines.isNew(timeline(2), new HostSpec("two", 5432))).as("a promotion").isTrue();
    assertThat(timelines.isNew(timeline(2), new HostSpec("two", 5432))).isFalse();
    assertThatThrownBy(() -> timelines.isNew(timeline(1), old))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("one:5432 is a primary of timeline 1, and 2 was seen");
    assertThat(timelines.isNew(Timeline.UNKNOWN, old)).isFalse();
  }

  @Test
  @DisplayName("D3 a new cluster begins with the first timeline, and is taken")
  void anotherCluster() throws SQLException {
    HostSpec server = new HostSpec("one", 5432);
    Timelines timelines = new Timelines();
    timelines.isNew(timeline(7), server);
    Timeline moved = new Timeline(timeline(7).cluster() + 1, 1);

    assertThat(timelines.isNew(moved, server)).isFalse();
    assertThatThrownBy(() -> timelines.isNew(timeline(6), server)).hasMessageContaining("7 was");
    assertThat(timeline(7).isBefore(moved)).isFalse();
  }

  private static Timeline timeline(long number) {
    return new Timeline(7_001, number);
  }

  private HikariDataSource pool(String url) {
    HikariDataSource pool =
        new Binder(ConfigurationPropertySources.get(settings))
            .bind("spring.datasource.hikari", Bindable.ofInstance(new HikariDataSource()))
            .get();
    pool.setJdbcUrl(url);
    new LinesOfPool(
            settings.getRequiredProperty("recourse.database.silent-for", Duration.class), url)
        .postProcessBeforeInitialization(pool, "pool");
    return pool;
  }
}
