package io.recourse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseApplication;
import io.recourse.audit.VerifyChains;
import io.recourse.engine.DueWork;
import io.recourse.platform.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections to the database are cut while requests are opened, at the commit and at any other
 * moment. Clients ask again with the same key until they are answered. Run with {@code -Pfaults}.
 */
class DatabaseCutFaults {

  private static final int WRITERS = 4;
  private static final Duration STORM =
      Duration.ofSeconds(Integer.getInteger("recourse.cut-seconds", 120));

  @TempDir static Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger terminated = new AtomicInteger();
  private String base;
  private JdbcClient sql;

  @Test
  @DisplayName("D1 connections cut in mid-transaction: no half state, no command done twice")
  void cutAnywhere() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"));
        CuttingProxy proxy = new CuttingProxy(URI.create(server.url().substring(5)).getPort());
        ConfigurableApplicationContext product = start(server.url(), proxy)) {
      base = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
      sql = JdbcClient.create(new DriverManagerDataSource(server.url(), "postgres", ""));
      List<String> orders = storm(proxy);
      awaitQuiet(product.getBean(DueWork.class));

      report(proxy, orders);
      assertThat(proxy.cutBefore() + proxy.cutAfter()).as("commits cut").isPositive();
      assertThat(number("select count(distinct order_number) from service_case"))
          .as("every request was answered in the end")
          .isEqualTo(orders.size());
      assertThat(number("select count(*) from service_case")).isEqualTo(orders.size());
      assertThat(
              number(
                  """
                  select count(*) from order_line
                  where order_number like 'D1-%' and claimed_quantity <> 1\
                  """))
          .as("pieces bound once")
          .isZero();
      assertThat(halfStates()).as("half states").isZero();
      assertThat(product.getBean(VerifyChains.class).all().broken()).isEmpty();
    }
  }

  private ConfigurableApplicationContext start(String url, CuttingProxy proxy) {
    return new SpringApplicationBuilder(RecourseApplication.class)
        .profiles("demo")
        .run(
            "--spring.main.banner-mode=off",
            "--server.port=0",
            "--recourse.demo.cases=none",
            "--logging.level.root=OFF",
            "--recourse.data-dir=" + folder.resolve("data"),
            "--spring.datasource.url="
                + url.replaceFirst(":\\d+/", ":" + proxy.port() + "/")
                    .replace("reWriteBatchedInserts=true", "prepareThreshold=0&socketTimeout=20"),
            "--spring.datasource.hikari.connection-timeout=5000");
  }

  private List<String> storm(CuttingProxy proxy) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    ScheduledExecutorService terminator = Executors.newSingleThreadScheduledExecutor();
    Instant end = Instant.now().plus(STORM);
    List<Future<List<String>>> running = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String name = "D1-" + writer;
      running.add(writers.submit(() -> write(name, end)));
    }
    proxy.cutOneCommitIn(25);
    Future<?> terminating =
        terminator.scheduleAtFixedRate(this::terminateTwo, 2, 2, TimeUnit.SECONDS);
    List<String> orders = new ArrayList<>();
    for (Future<List<String>> writer : running) {
      orders.addAll(writer.get());
    }
    proxy.cutNoMore();
    terminating.cancel(false);
    terminator.shutdown();
    writers.shutdown();
    return orders;
  }

  private List<String> write(String name, Instant end) {
    List<String> orders = new ArrayList<>();
    for (int i = 0; Instant.now().isBefore(end); i++) {
      String order = name + "-" + i;
      untilAnswered("PUT", "/api/v1/orders/" + order, order(order), order);
      untilAnswered("POST", "/api/v1/cases", request(order), order);
      orders.add(order);
    }
    return orders;
  }

  private void untilAnswered(String method, String path, String body, String key) {
    Awaitility.await(method + " " + path)
        .atMost(Duration.ofMinutes(1))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> isAnswered(ask(method, path, body, key)));
  }

  private boolean isAnswered(int status) {
    if (status < 300) {
      return true;
    }
    failed.incrementAndGet();
    assertThat(status).isIn(409, 500, 503);
    return false;
  }

  private int ask(String method, String path, String body, String key)
      throws IOException, InterruptedException {
    String agent =
        Base64.getEncoder().encodeToString("agent:agent".getBytes(StandardCharsets.UTF_8));
    asked.incrementAndGet();
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + agent)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return answer.statusCode();
  }

  private void terminateTwo() {
    terminated.addAndGet(
        sql.sql(
                """
                select pg_terminate_backend(pid)::text from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid()
                order by random() limit 2\
                """)
            .query(String.class)
            .list()
            .size());
  }

  private void awaitQuiet(DueWork work) {
    Awaitility.await("steps are done")
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(() -> !work.isWaiting());
  }

  /** Cases without their process, their first event or their task, and tasks without a case. */
  private long halfStates() {
    return number(
            """
            select count(*) from service_case c where
              (select count(*) from audit_event e where e.chain = c.number and e.type = 'CaseOpened') <> 1
              or (select count(*) from act_ru_execution x
                  join act_re_procdef d on d.id_ = x.proc_def_id_
                  where x.business_key_ = c.number and x.parent_id_ is null
                    and d.key_ = 'ReturnExchangeProcess') <> 1\
            """)
        + number(
            """
            select count(*) from work_item w full join act_ru_task t on t.id_ = w.task_id
            where w.task_id is null or t.id_ is null\
            """);
  }

  private long number(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  private void report(CuttingProxy proxy, List<String> orders) {
    System.out.printf(
        "D1 %d requests opened; commits cut before/after the server saw them: %d/%d; backends"
            + " terminated: %d; answers asked: %d, failed: %.1f %%; half states: %d%n",
        orders.size(),
        proxy.cutBefore(),
        proxy.cutAfter(),
        terminated.get(),
        asked.get(),
        100.0 * failed.get() / asked.get(),
        halfStates());
  }

  private static String order(String number) {
    Instant now = Instant.now();
    return """
    {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "Anna", "language": "en", "country": "DE"},
     "placedAt": "%2$s", "deliveredAt": "%3$s", "currency": "EUR",
     "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 3,
       "unitPrice": {"amount": 7990, "currency": "EUR"}, "tax": {"amount": 0, "currency": "EUR"},
       "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}],
     "shipping": {"amount": 0, "currency": "EUR"},
     "payments": [{"method": "card", "amount": {"amount": 23970, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
    """
        .formatted(number, now.minusSeconds(6 * 86_400), now.minusSeconds(3 * 86_400));
  }

  private static String request(String order) {
    return """
    {"type": "RETURN", "channel": "API", "orderNumber": "%s",
     "lines": [{"line": 1, "quantity": 1, "reason": "UNWANTED", "remedy": "REFUND"}]}\
    """
        .formatted(order);
  }
}
