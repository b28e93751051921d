package io.recourse.platform.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.recourse.cases.CaseFixtures;
import io.recourse.engine.EachAlone;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Door;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The synchronous standby is away: commits of a small pool hang on a server that the whole product
 * works on, and what of it may wait for them.
 */
@RecourseTest
class AbsentStandbyTest {

  private static final int LINES = 4;

  /** The row of the one commit that waits as soon as the standby is away. */
  private static final int PROBED = 7;

  private static final String TIMER = "AbsentStandbyProcess";

  @Autowired DataSource database;
  @Autowired UnacknowledgedCommits commits;
  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Orders orders;
  @Autowired Clock clock;
  @Autowired AttemptLimit attempts;
  @Autowired EachAlone each;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ProcessEngineConfiguration engine;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final String reader = "reader" + System.nanoTime();

  JdbcClient sql;
  HikariDataSource pool;
  Order order;
  String number;

  @BeforeEach
  void somethingToWrite() throws Exception {
    sql = JdbcClient.create(database);
    sql.sql("create schema absent").update();
    keep(() -> sql.sql("drop schema absent cascade").update());
    sql.sql("create table absent.row (id int primary key, times int not null)").update();
    sql.sql("insert into absent.row select i, 0 from generate_series(1, 9) i").update();
    order = CaseFixtures.order(orders, clock.instant());
    number = json.readTree(answer(toOpen()).getContentAsByteArray()).get("number").asText();
    pool = keep(pool());
  }

  @AfterEach
  void standbyIsBack() throws Exception {
    comeBack();
    hands.shutdown();
    assertThat(hands.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  @Test
  @DisplayName("D4 who reads is shown it, and on record, without waiting for the standby")
  void read() throws Exception {
    leave();

    assertThat(status(get("/work/cases/" + number))).isEqualTo(200);
    assertThat(status(get("/api/v1/cases?order=" + order.number()))).isEqualTo(200);

    assertThat(onRecord("CaseRead")).isEqualTo(1);
    assertThat(onRecord("ListRead")).isEqualTo(1);
  }

  @Test
  @DisplayName("D4 tries are counted, and given back, without waiting for the standby")
  void tried() throws Exception {
    leave();

    Future<?> counted =
        hands.submit(
            () -> attempts.begin(Door.STAFF, "10.1.2.3", reader).orElseThrow().succeeded());

    assertThat(inTime(counted)).isNull();
  }

  @Test
  @DisplayName("D4 while half of the lines wait, who writes is told at once to come again")
  void written() throws Exception {
    holdWrites();

    assertThat(answer(toOpen()).getStatus()).isEqualTo(503);
    assertThat(answer(toOpen()).getHeader("Retry-After")).isEqualTo("2");
    assertThat(status(get("/work/cases/" + number))).as("who reads").isEqualTo(200);

    comeBack();
    await("writes are taken").atMost(Duration.ofSeconds(20)).until(() -> !commits.areHeld());
    assertThat(answer(toOpen()).getStatus()).isLessThan(300);
  }

  @Test
  @DisplayName("D4 who was let in before is told so before a line is taken, and who reads is not")
  void lateWrite() throws Exception {
    holdWrites();

    assertThatThrownBy(() -> begunBy("POST"))
        .hasRootCauseInstanceOf(SQLTransientConnectionException.class);
    assertThat(begunBy("GET")).isTrue();
  }

  @Test
  @DisplayName("D4 who waits behind a commit that waits for the standby holds a line as much")
  void behind() throws Exception {
    watch(commits);
    leave();
    var behind = write(PROBED);

    await("writes are held").atMost(Duration.ofSeconds(8)).until(commits::areHeld);
    assertThat(behind).isNotDone();
  }

  @Test
  @DisplayName("D4 a case that somebody is writing is not waited for, while all others are shown")
  void caseOfHungCommit() throws Exception {
    Future<?> writing =
        holdWrites("update audit_head set seq = seq where chain = '" + number + "'");

    assertThat(status(get("/work/cases/" + number))).isEqualTo(503);
    assertThat(writing).isNotDone();
  }

  @Test
  @DisplayName("D4 the engine takes no step while writes are held, and goes on by itself")
  void steps() throws Exception {
    dueStep();
    assertThat(found()).isNotEmpty();
    holdWrites();

    assertThat(found()).isEmpty();

    comeBack();
    await("steps are taken").atMost(Duration.ofSeconds(20)).until(() -> !found().isEmpty());
  }

  @Test
  @DisplayName("D4 a round of the clock ends while writes are held, and walks over all afterwards")
  void rounds() throws Exception {
    holdWrites();
    List<Integer> walked = new ArrayList<>();

    assertThatThrownBy(() -> walk(walked))
        .hasRootCauseInstanceOf(SQLTransientConnectionException.class);
    assertThat(walked).isEmpty();

    comeBack();
    await("writes are taken").atMost(Duration.ofSeconds(20)).until(() -> !commits.areHeld());
    assertThat(walk(walked)).isEqualTo(3);
  }

  @Test
  @DisplayName("D4 who waited too long is told that nobody knows, never that it is done")
  void givenUp() throws Exception {
    UnacknowledgedCommits strict = new UnacknowledgedCommits(Duration.ofSeconds(2));
    watch(strict);
    leave();
    CompletableFuture<?> writing = write(1);

    assertThatThrownBy(() -> writing.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .rootCause()
        .hasMessageContaining("Socket closed");
    assertThat(strict.areHeld()).isTrue();
    assertThat(times(1)).as("nobody sees it").isZero();
    comeBack();
    await("it stands").atMost(Duration.ofSeconds(20)).until(() -> times(1) == 1);
  }

  @Test
  @DisplayName("D4 the server has to keep a place for no more than the pool has lines")
  void noMore() throws Exception {
    UnacknowledgedCommits strict = new UnacknowledgedCommits(Duration.ofSeconds(1));
    Lines lines = (Lines) pool.getDataSource();
    PgConnection line = keep(lines.greeted());
    leave();
    CompletableFuture<?> first = write(1);
    await("it is given up")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              strict.look(line, lines, 1);
              return first.isCompletedExceptionally();
            });

    CompletableFuture<?> second = write(2);
    await("it waits").atMost(Duration.ofSeconds(20)).until(() -> waitingFor(2) >= 1);
    strict.look(line, lines, 1);
    await("it waits for long").atMost(Duration.ofSeconds(20)).until(() -> waitingFor(2) >= 4);
    strict.look(line, lines, 1);

    assertThat(second).isNotDone();
  }

  /** Until half of the pool's lines wait for a standby, and that is noticed. */
  private void holdWrites() throws Exception {
    var ignored = holdWrites("update absent.row set times = times + 1 where id = 9");
  }

  private Future<?> holdWrites(String write) throws Exception {
    watch(commits);
    leave();
    Future<?> writing = written(write);
    var other = write(8);
    await("writes are held").atMost(Duration.ofSeconds(8)).until(commits::areHeld);
    assertThat(other).isNotDone();
    return writing;
  }

  private void leave() {
    sql.sql("alter system set synchronous_standby_names = 'absent'").update();
    reload();
    await("the standby is missed")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> sql.sql("show synchronous_standby_names").query(String.class).single(),
            "absent"::equals);
    await("a commit waits for it")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              CompletableFuture<?> probe =
                  CompletableFuture.runAsync(
                      () ->
                          sql.sql("update absent.row set times = 0 where id = " + PROBED).update(),
                      hands);
              await().until(() -> probe.isDone() || hasCommitWaiting());
              return !probe.isDone();
            });
  }

  private void comeBack() {
    sql.sql("alter system reset synchronous_standby_names").update();
    reload();
  }

  private void reload() {
    assertThat(sql.sql("select pg_reload_conf()").query(Boolean.class).single()).isTrue();
  }

  private boolean hasCommitWaiting() {
    return sql.sql("select exists (select from pg_stat_activity where wait_event = 'SyncRep')")
        .query(Boolean.class)
        .single();
  }

  /** How long the write of this row has been under way, in seconds. */
  private int waitingFor(int row) {
    return sql.sql(
            """
            select coalesce(max(extract(epoch from clock_timestamp() - state_change)), 0)::int
            from pg_stat_activity where wait_event = 'SyncRep' and query like '%id = ' || ?\
            """)
        .param(row)
        .query(Integer.class)
        .single();
  }

  private int times(int row) {
    return sql.sql("select times from absent.row where id = ?")
        .param(row)
        .query(Integer.class)
        .single();
  }

  private CompletableFuture<?> write(int row) {
    return written("update absent.row set times = times + 1 where id = " + row);
  }

  private CompletableFuture<?> written(String write) {
    return CompletableFuture.runAsync(() -> JdbcClient.create(pool).sql(write).update(), hands);
  }

  private void watch(UnacknowledgedCommits with) {
    SilenceWatch watch = new SilenceWatch(pool, with);
    keep(
        () -> {
          await("writes are taken").atMost(Duration.ofSeconds(20)).until(() -> !with.areHeld());
          watch.stop();
        });
    watch.start();
  }

  private HikariDataSource pool() throws Exception {
    String url = database.unwrap(HikariDataSource.class).getJdbcUrl();
    HikariDataSource small = new HikariDataSource();
    small.setJdbcUrl(url);
    small.setMaximumPoolSize(LINES);
    small.setConnectionTimeout(10_000);
    small.addDataSourceProperty("connectTimeout", 2);
    small.addDataSourceProperty("socketTimeout", 120);
    new LinesOfPool(Duration.ofSeconds(2), url).postProcessBeforeInitialization(small, "pool");
    return small;
  }

  private boolean begunBy(String method) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest(method, "/api/v1/cases")));
    try {
      return new TransactionTemplate(transactions)
          .execute(begun -> sql.sql("select true").query(Boolean.class).single());
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  private int walk(List<Integer> walked) {
    return each.<Integer>walk(last -> last == null ? List.of(1, 2, 3) : List.of(), walked::add);
  }

  private List<AcquirableJobEntity> found() {
    return ((ProcessEngineConfigurationImpl) engine)
        .getCommandExecutorTxRequired()
        .execute(command -> command.getJobManager().findNextJobsToExecute(new Page(0, 100)));
  }

  private void dueStep() {
    String deployed =
        repository
            .createDeployment()
            .addModelInstance(
                TIMER + ".bpmn",
                Bpmn.createExecutableProcess(TIMER)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("StartEvent_Began")
                    .intermediateCatchEvent("Timer_Over")
                    .name("Time passed")
                    .timerWithDuration("P1D")
                    .endEvent("EndEvent_Over")
                    .done())
            .deploy()
            .getId();
    keep(() -> repository.deleteDeployment(deployed, true));
    assertThat(runtime.startProcessInstanceByKey(TIMER).isEnded()).isFalse();
    management.setJobDuedate(
        management.createJobQuery().processDefinitionKey(TIMER).singleResult().getId(),
        Date.from(Instant.now().minusSeconds(60)));
  }

  private long onRecord(String type) {
    return sql.sql("select count(*) from audit_event where type = ? and actor_id = ?")
        .params(type, reader)
        .query(Long.class)
        .single();
  }

  private int status(MockHttpServletRequestBuilder asked) throws Exception {
    return answer(asked.with(user(reader).roles("AGENT"))).getStatus();
  }

  private MockHttpServletRequestBuilder toOpen() {
    return post("/api/v1/cases")
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"type":"INQUIRY","channel":"PHONE","orderNumber":"%s","subject":"lamp"}\
            """
                .formatted(order.number()))
        .with(user("agent").roles("AGENT"))
        .with(csrf());
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
    Callable<MockHttpServletResponse> ask = () -> web.perform(asked).andReturn().getResponse();
    return inTime(hands.submit(ask));
  }

  /** Far less than somebody waits who waits for the standby. */
  private static <T> T inTime(Future<T> answer) throws Exception {
    return answer.get(20, TimeUnit.SECONDS);
  }

  private <T extends AutoCloseable> T keep(T one) {
    opened.add(0, one);
    return one;
  }
}
