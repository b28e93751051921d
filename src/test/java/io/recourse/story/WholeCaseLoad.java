package io.recourse.story;

import com.sun.management.OperatingSystemMXBean;
import io.recourse.RecourseApplication;
import io.recourse.platform.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a whole return costs, from its door over HTTP to its money: processor time, log and rows by
 * table. Run with {@code -Pload}; docs/scale.md reckons with it.
 */
class WholeCaseLoad {

  private static final int CASES = Integer.getInteger("load.whole-cases", 200);
  private static final int WARM_UP = 40;
  private static final int TABLES_SHOWN = 20;

  @TempDir static Path folder;

  /** What was used so far, by the JVM, by the server, in bytes of its log and by table. */
  private record Used(
      Duration jvm, Duration server, long log, long events, Map<String, Long> sizes) {}

  @Test
  @DisplayName("PLT-01 what a whole return costs in processor time, log and storage")
  void costs() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"));
        ConfigurableApplicationContext product = start(server.url())) {
      int port = ((ServletWebServerApplicationContext) product).getWebServer().getPort();
      CasesOnTheWay cases = new CasesOnTheWay(new Api(port));
      JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(server.url()));
      carry(cases, WARM_UP);
      Used before = used(jdbc);
      long from = System.nanoTime();
      carry(cases, CASES);
      print(before, used(jdbc), (System.nanoTime() - from) / 1e9);
    }
  }

  private static void carry(CasesOnTheWay cases, int count) {
    for (int i = 0; i < count; i++) {
      cases.whole();
    }
  }

  private static ConfigurableApplicationContext start(String url) {
    return new SpringApplicationBuilder(RecourseApplication.class)
        .profiles("demo")
        .run(
            "--spring.main.banner-mode=off",
            "--server.port=0",
            "--recourse.demo.cases=none",
            "--recourse.data-dir=" + folder.resolve("data"),
            "--spring.datasource.url=" + url);
  }

  private static Used used(JdbcClient jdbc) {
    return new Used(
        Duration.ofNanos(
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()),
        serverTime(jdbc),
        number(jdbc, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"),
        number(jdbc, "select count(*) from audit_event"),
        sizes(jdbc));
  }

  private static long number(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static Duration serverTime(JdbcClient jdbc) {
    return jdbc.sql("select pid from pg_stat_activity").query(Long.class).list().stream()
        .map(ProcessHandle::of)
        .flatMap(Optional::stream)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Map<String, Long> sizes(JdbcClient jdbc) {
    return jdbc
        .sql(
            """
            select relname, pg_total_relation_size(oid) from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
            """)
        .query((row, at) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  private static void print(Used before, Used after, double seconds) {
    double cases = CASES;
    System.out.printf(
        "a whole return, %d one after the other in %.0f s: JVM %.0f ms (with its client),"
            + " PostgreSQL %.0f ms, %.1f events, log %.0f kB, rows %.1f kB%n",
        CASES,
        seconds,
        after.jvm().minus(before.jvm()).toNanos() / 1e6 / cases,
        after.server().minus(before.server()).toNanos() / 1e6 / cases,
        (after.events() - before.events()) / cases,
        (after.log() - before.log()) / 1e3 / cases,
        grown(before, after).values().stream().mapToLong(Long::longValue).sum() / 1e3 / cases);
    grown(before, after).entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(TABLES_SHOWN)
        .forEach(
            it ->
                System.out.printf("  %-28s %6.2f kB%n", it.getKey(), it.getValue() / 1e3 / cases));
  }

  private static Map<String, Long> grown(Used before, Used after) {
    Map<String, Long> grown = new TreeMap<>(after.sizes());
    grown.replaceAll((table, size) -> size - before.sizes().getOrDefault(table, 0L));
    return grown;
  }
}
