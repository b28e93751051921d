package io.recourse.cells.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cells.CellSettings;
import io.recourse.cells.Place;
import io.recourse.cells.Tenant;
import io.recourse.cells.TenantState;
import io.recourse.engine.EngineSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tenant's rows on their way between two servers that write down each statement. Run with {@code
 * -Pcells}.
 */
class CopiedTenantCells {

  private static final Place BLUE = new Place("blue", "127.0.0.1:1");
  private static final Place GREEN = new Place("green", "127.0.0.1:1");
  private static final Tenant MOVING =
      new Tenant("north", "north.example", BLUE, TenantState.COPYING, GREEN, null);

  @TempDir static Path folder;

  private static TalkingServer blue;
  private static TalkingServer green;

  @BeforeAll
  static void start() throws IOException {
    blue = TalkingServer.start(folder.resolve("blue"));
    green = TalkingServer.start(folder.resolve("green"));
    blue.make("north");
    Flyway.configure()
        .dataSource(blue.url("north"), TalkingServer.ADMIN, TalkingServer.PASSWORD)
        .initSql("set role north")
        .locations("classpath:db/migration")
        .javaMigrations(new EngineSchema())
        .load()
        .migrate();
    blue.listen();
    green.listen();
  }

  @AfterAll
  static void stop() throws IOException {
    blue.close();
    green.close();
  }

  @AfterEach
  void leave() {
    green.drop("north");
  }

  @Test
  @DisplayName("PLT-04 rows arrive, and no log of a server holds a password of a cell")
  void arrives() {
    ReplicatedCopies copies = copies();
    copies.begin(MOVING);
    blue.run("north", "insert into rate_limit_bucket (id) values ('late')");
    copies.finish(MOVING);
    copies.keep(new Tenant("north", "north.example", GREEN, TenantState.ACTIVE, null, null));
    assertThat(green.count("north", "rate_limit_bucket where id = 'late'")).isEqualTo(1);
    assertThat(blue.count("north", "pg_replication_slots")).isZero();
    copies.abandon(MOVING);
    assertThat(green.has("north")).as("what has arrived is nobody's to take back").isTrue();
    assertSilent();
  }

  @Test
  @DisplayName("PLT-04 where a cell cannot be followed its password is in no log either")
  void refused() {
    blue.run("north", "select pg_create_logical_replication_slot('move_north', 'pgoutput')");
    ReplicatedCopies copies = copies();
    assertThatThrownBy(() -> copies.begin(MOVING)).hasStackTraceContaining("already exists");
    copies.abandon(MOVING);
    assertThat(green.has("north")).isFalse();
    assertThat(blue.count("north", "pg_replication_slots")).isZero();
    assertSilent();
  }

  @Test
  @DisplayName("PLT-04 a next cell that has vanished is not waited for, and no log is kept for it")
  void vanished() throws IOException {
    copies().begin(MOVING);
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ReplicatedCopies copies =
          copies("jdbc:postgresql://127.0.0.1:%d/".formatted(silent.getLocalPort()));
      long begun = System.nanoTime();
      assertThatThrownBy(() -> copies.finish(MOVING)).hasStackTraceContaining("timed out");
      assertThatThrownBy(() -> copies.abandon(MOVING)).hasStackTraceContaining("timed out");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
    }
    Awaitility.await("the slots are given up")
        .until(() -> blue.count("north", "pg_replication_slots") == 0);
    copies().abandon(MOVING);
    assertThat(green.has("north")).isFalse();
  }

  private static void assertSilent() {
    for (TalkingServer server : List.of(blue, green)) {
      assertThat(server.log()).contains("execute ").doesNotContain(TalkingServer.PASSWORD);
    }
  }

  private static ReplicatedCopies copies() {
    return copies(green.url(""));
  }

  private static ReplicatedCopies copies(String greenAt) {
    return new ReplicatedCopies(
        new CellSettings(
            Map.of("blue", cell(blue.url("")), "green", cell(greenAt)),
            List.of(),
            null,
            Duration.ofSeconds(5),
            Duration.ofMinutes(3),
            Duration.ofSeconds(40),
            Duration.ofSeconds(2)));
  }

  private static CellSettings.Cell cell(String server) {
    return new CellSettings.Cell(server, TalkingServer.ADMIN, TalkingServer.PASSWORD, folder);
  }
}
