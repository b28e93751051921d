package io.recourse.platform.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.VanishingServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that is gone closes no line: it is told from one that takes its time. */
@RecourseTest
class SilentServerTest {

  private static final Duration SILENT_FOR = Duration.ofSeconds(2);

  @Autowired DataSource database;

  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  @Test
  @DisplayName(
      "D2 whoever waits for a machine that vanished is told soon, and the next one is served")
  void vanished() throws Exception {
    VanishingServer way = keep(new VanishingServer(port()));
    HikariDataSource pool = watched(url(way.port()));
    CompletableFuture<?> waiting = slowly(pool, 30);

    way.vanishWithItsDoor();

    assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .rootCause()
        .hasMessageContaining("Socket closed");
    way.comeBack();
    await("the machine is back")
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> one(pool) == 1);
  }

  @Test
  @DisplayName("D2 a statement that takes longer is left alone as long as its server lives")
  void slow() throws Exception {
    VanishingServer way = keep(new VanishingServer(port()));
    HikariDataSource pool = watched(url(way.port()));

    assertThat(slowly(pool, 6).get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  @DisplayName("D2 a line that went silent alone is no reason to leave a server that greets")
  void onlyOneLine() throws Exception {
    VanishingServer way = keep(new VanishingServer(port()));
    HikariDataSource pool = pool(url(way.port()));
    PgConnection silent = keep(lines(pool).greeted());
    way.vanish();
    CompletableFuture<?> waiting = slowly(pool, 5);

    PgConnection another = keep(new SilenceWatch(pool, commits()).asked(silent, lines(pool)));

    assertThat(another).isNotSameAs(silent);
    assertThat(Lines.server(another)).isEqualTo(Lines.server(silent));
    assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  @DisplayName("D2 a server that refuses a login lives: no line to it is given up")
  void refuses() throws Exception {
    JdbcClient here = JdbcClient.create(database);
    opened.add(() -> here.sql("drop role if exists refused").update());
    here.sql("create role refused login password 'refused'").update();
    VanishingServer way = keep(new VanishingServer(port()));
    String url = url(way.port()).replaceFirst("user=[^&]+", "user=refused");
    HikariDataSource pool = pool(url.replaceFirst("password=[^&]*", "password=refused"));
    PgConnection silent = keep(lines(pool).greeted());
    assertThat(Timeline.of(silent)).as("any role may read it").isNotEqualTo(Timeline.UNKNOWN);
    way.vanish();
    CompletableFuture<?> waiting = slowly(pool, 8);
    here.sql("alter role refused connection limit 1").update();

    SilenceWatch watch = new SilenceWatch(pool, commits());

    assertThat(watch.asked(silent, lines(pool))).as("a line that is refused").isNull();
    assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  @DisplayName("D2 a server that lets in and says nothing is left for the next address")
  void mute() throws Exception {
    ServerSocket mute = keep(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    String both =
        url(port()).replace("localhost:", "localhost:" + mute.getLocalPort() + ",localhost:");
    Lines lines = lines(pool(both + "&targetServerType=primary"));

    long begun = System.nanoTime();
    keep(lines.getConnection());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(asked(mute)).isPositive();
    keep(lines.getConnection());
    assertThat(asked(mute)).as("who answered is asked first from then on").isZero();
  }

  @Test
  @DisplayName("D3 behind one name too, lines to the primary of before are given up")
  void promotedBehindOneName() throws Exception {
    Lines lines = lines(pool(url(port()) + "&options=-c%20search_path=promoted,pg_catalog"));
    JdbcClient here = JdbcClient.create(database);
    opened.add(() -> here.sql("drop schema if exists promoted cascade").update());
    here.sql("create schema promoted").update();
    here.sql("create table promoted.log (file text)").update();
    here.sql("insert into promoted.log values ('000000070000000000000001')").update();
    here.sql(
            "create function promoted.pg_walfile_name(pg_lsn) returns text language sql as"
                + " 'select file from promoted.log'")
        .update();
    Connection before = keep(lines.getConnection());
    Connection beside = keep(lines.getConnection());

    here.sql("update promoted.log set file = '000000080000000000000001'").update();
    Connection after = keep(lines.getConnection());
    Connection later = keep(lines.getConnection());

    assertThat(List.of(before.isClosed(), beside.isClosed())).containsOnly(true);
    assertThat(List.of(after.isClosed(), later.isClosed())).containsOnly(false);
  }

  /** How many have knocked since the last time. */
  private static int asked(ServerSocket mute) throws IOException {
    mute.setSoTimeout(100);
    for (int count = 0; ; count++) {
      try {
        mute.accept().close();
      } catch (SocketTimeoutException nobody) {
        return count;
      }
    }
  }

  private static int one(DataSource pool) {
    return JdbcClient.create(pool).sql("select 1").query(Integer.class).single();
  }

  /** Somebody who waits so many seconds for an answer, and is at it already. */
  private CompletableFuture<Integer> slowly(DataSource pool, int seconds) {
    String mark = "slow " + System.nanoTime();
    CompletableFuture<Integer> answer =
        CompletableFuture.supplyAsync(
            () ->
                JdbcClient.create(pool)
                    .sql("select 1 from pg_sleep(" + seconds + ") /* " + mark + " */")
                    .query(Integer.class)
                    .single());
    await("it is asked")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                JdbcClient.create(database)
                        .sql(
                            "select count(*) from pg_stat_activity where query like ? and pid <>"
                                + " pg_backend_pid()")
                        .param("%" + mark + "%")
                        .query(Integer.class)
                        .single()
                    == 1);
    return answer;
  }

  private HikariDataSource watched(String url) {
    HikariDataSource pool = pool(url);
    assertThat(one(pool)).isEqualTo(1);
    SilenceWatch watch = new SilenceWatch(pool, commits());
    opened.add(watch::stop);
    watch.start();
    return pool;
  }

  /** As the product sets up one of a server of its own. */
  private HikariDataSource pool(String url) {
    HikariDataSource pool = keep(new HikariDataSource());
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(2);
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("connectTimeout", 2);
    pool.addDataSourceProperty("socketTimeout", 120);
    new LinesOfPool(SILENT_FOR, url).postProcessBeforeInitialization(pool, "pool");
    return pool;
  }

  private static UnacknowledgedCommits commits() {
    return new UnacknowledgedCommits(Duration.ofSeconds(10));
  }

  private static Lines lines(HikariDataSource pool) {
    return (Lines) pool.getDataSource();
  }

  private <T extends AutoCloseable> T keep(T one) {
    opened.add(0, one);
    return one;
  }

  private int port() throws SQLException {
    return URI.create(database.unwrap(HikariDataSource.class).getJdbcUrl().substring(5)).getPort();
  }

  private String url(int port) throws SQLException {
    return database
        .unwrap(HikariDataSource.class)
        .getJdbcUrl()
        .replaceFirst("localhost:\\d+/", "localhost:" + port + "/");
  }
}
