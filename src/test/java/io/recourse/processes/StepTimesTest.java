package io.recourse.processes;

import static io.recourse.studio.StudioCalls.MODELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Stretch;
import io.recourse.engine.EachAlone;
import io.recourse.operate.StepDays;
import io.recourse.platform.MovableClock;
import io.recourse.studio.StepTime;
import io.recourse.studio.StepTimes;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Beside each version of a process stands where its cases are and where they lose time. */
@RecourseTest
class StepTimesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long DAY_AND_A_HALF = Duration.ofHours(36).toSeconds();

  @Autowired ReturnsFixture returns;
  @Autowired StudioCalls calls;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired StepDays days;
  @Autowired StepTimes times;
  @Autowired EachAlone each;

  @AfterEach
  void today() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
  }

  @Test
  @DisplayName("ANA-07 a step tells how long cases stood there, how many stand there now and late")
  void decision() throws Exception {
    JsonNode before = decideReturn();
    CaseNumber decided = opened();
    opened();
    ((MovableClock) clock).setAhead(Duration.ofHours(36));
    returns.approve(decided);

    JsonNode after = decideReturn();
    assertThat(grown(before, after, "ended")).isEqualTo(1);
    assertThat(grown(before, after, "running")).isEqualTo(1);
    assertThat(after.path("longestSeconds").asLong()).isGreaterThanOrEqualTo(DAY_AND_A_HALF);
    assertThat(after.path("name").asText()).isEqualTo("Decide request");

    ((MovableClock) clock).setAhead(Duration.ofDays(60));
    assertThat(decideReturn().path("late").asLong())
        .isEqualTo(after.path("running").asLong())
        .isPositive();
    String page =
        calls
            .lead(get("/studio/models/DecideRequestProcess/steps").param("version", "1"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("data-step=\"Task_DecideReturn\" data-heat=\"3\"", "Decide request");
    calls.lead(get(MODELS + "/loanOffer/steps")).andExpect(status().isConflict());
  }

  @Test
  @DisplayName("ANA-07 each step is named as it is drawn, waits and calls like tasks of people")
  void names() throws Exception {
    opened();
    JsonNode steps = steps("ReturnExchangeProcess");
    assertThat(steps).isNotEmpty();
    for (JsonNode step : steps) {
      assertThat(step.path("name").asText()).isNotEqualTo(step.path("element").asText());
    }
  }

  @Test
  @DisplayName(
      "ANA-07 IMP-06 what was over too late is told at its step, the same before and after the"
          + " round that counts it")
  void breaches() throws Exception {
    CaseNumber late = opened();
    CaseNumber inTime = opened();
    JsonNode before = decideReturn();
    returns.approve(inTime);
    ((MovableClock) clock).setAhead(Duration.ofDays(6));
    returns.approve(late);

    JsonNode after = decideReturn();
    assertThat(grown(before, after, "ended")).isEqualTo(2);
    assertThat(grown(before, after, "breached")).isEqualTo(1);
    String round = driver.walkRound("OperateRoundProcess", 2).getId();
    assertThat(coverage.missedBy("OperateRoundProcess", List.of(round))).isEmpty();
    assertThat(decideReturn()).isEqualTo(after);
    assertThat(uncounted()).isZero();
    assertThat(noted()).isZero();

    Element row = row("Task_DecideReturn");
    assertThat(row.attr("data-breach-badge")).startsWith(after.path("breached").asText() + " too");
    assertThat(row.attr("data-breach-heat")).isNotEqualTo("0");
    assertThat(row.text()).contains(row.attr("data-breach-badge"));
  }

  @Test
  @DisplayName("ANA-07 how long a report takes does not grow with the trail")
  void flat() {
    driver.walkRound("OperateRoundProcess", 2);
    transactions.executeWithoutResult(
        tx -> {
          tx.setRollbackOnly();
          long mark = jdbc.sql("select turn from step_day_mark").query(Long.class).single();
          long few = told(mark, 1_000);
          long many = told(mark + 1, 50_000);
          System.out.printf(
              "Report of steps: %d ms over 2,000 more events, %d ms over 102,000%n", few, many);
          assertThat(many).as("ms of a report").isLessThan(few + 300);
        });
  }

  @Test
  @DisplayName("ANA-07 a round that counts while a report is read counts nothing twice")
  void countedMeanwhile() {
    returns.approve(opened());
    Instant now = clock.instant();
    List<StepTime> told = told(now);
    CompletableFuture<List<StepTime>> read =
        transactions.execute(
            tx -> {
              jdbc.sql("lock table step_day in access exclusive mode").update();
              CompletableFuture<List<StepTime>> asked =
                  CompletableFuture.supplyAsync(() -> told(now));
              Awaitility.await().atMost(PATIENCE).until(this::isWaiting);
              assertThat(days.count(days.next(1_000_000).orElseThrow())).isTrue();
              return asked;
            });
    assertThat(read.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo(told);
  }

  @Test
  @DisplayName("ANA-07 a round with much to count ends in time, and the next one goes on")
  void inTime() {
    List<Integer> counted = new ArrayList<>();
    Function<Integer, List<Integer>> next =
        last -> counted.size() < 3 ? List.of(counted.size()) : List.of();
    assertThat(each.walkFor(Duration.ZERO, next, counted::add)).isOne();
    assertThat(each.walkFor(PATIENCE, next, counted::add)).isEqualTo(2);
    assertThat(counted).containsExactly(0, 1, 2);
  }

  private List<StepTime> told(Instant now) {
    return times.of("DecideRequestProcess", 1, now.minus(Duration.ofDays(90)), now);
  }

  private boolean isWaiting() {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity
              where wait_event_type = 'Lock' and query like '%step_day_mark) and e.at%')
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  @DisplayName("ANA-07 what ended before the days of a report is not told, counted or not")
  void byDay() {
    driver.walkRound("OperateRoundProcess", 2);
    Instant now = clock.instant();
    transactions.executeWithoutResult(
        tx -> {
          tx.setRollbackOnly();
          long mark = jdbc.sql("select turn from step_day_mark").query(Long.class).single();
          waits(mark, 2, now);
          waits(mark, 3, now.minus(Duration.ofDays(2)));
          assertThat(times.of("FlatProcess", 1, now, now).stream().mapToLong(StepTime::ended).sum())
              .isEqualTo(2);
        });
  }

  /** How long the report takes once so many more waits are on the trail and counted. */
  private long told(long turn, int waits) {
    waits(turn, waits, clock.instant());
    assertThat(days.count(new Stretch(turn, turn + 1))).isTrue();
    long began = System.nanoTime();
    List<StepTime> steps =
        times.of("FlatProcess", 1, clock.instant().minus(Duration.ofDays(90)), clock.instant());
    long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
    assertThat(steps).hasSize(40);
    assertThat(steps.stream().mapToLong(StepTime::ended).sum()).isGreaterThanOrEqualTo(waits);
    return took;
  }

  private void waits(long turn, int waits, Instant at) {
    jdbc.sql(
            """
            insert into audit_event (chain, seq, at, actor_kind, actor_id, type, summary, data,
              prev_hash, hash, turn)
            select 'FLAT-' || :turn || '-' || :at || '-' || wait, seq, :at::timestamptz + seq * wait * interval '1 second',
              'SYSTEM', 'test', case seq when 1 then 'StepStarted' else 'StepFinished' end, '',
              format('{"element":"Task_%s","kind":"receiveTask","process":"FlatProcess","step":"S","version":1}',
                wait % 40), '', '', :turn
            from generate_series(1, :waits) wait, generate_series(1, 2) seq
            """)
        .param("turn", turn)
        .param("at", at.toString())
        .param("waits", waits)
        .update();
  }

  private long noted() {
    return jdbc.sql(
            """
            select (select count(*) from sold_change) + (select count(*) from returned_change)
              + (select count(*) from complaint_change)
            """)
        .query(Long.class)
        .single();
  }

  private long uncounted() {
    return jdbc.sql(
            "select count(*) from audit_event where type = 'StepFinished' and turn >="
                + " (select turn from step_day_mark)")
        .query(Long.class)
        .single();
  }

  private Element row(String element) throws Exception {
    return Jsoup.parse(
            calls
                .lead(get("/studio/models/DecideRequestProcess/steps").param("version", "1"))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .selectFirst("[data-step=" + element + "]");
  }

  private CaseNumber opened() {
    CaseNumber number = returns.open(ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    return number;
  }

  private static long grown(JsonNode before, JsonNode after, String what) {
    return after.path(what).asLong() - before.path(what).asLong();
  }

  private JsonNode decideReturn() throws Exception {
    for (JsonNode step : steps("DecideRequestProcess")) {
      if (step.path("element").asText().equals("Task_DecideReturn")) {
        return step;
      }
    }
    return json.createObjectNode();
  }

  private JsonNode steps(String process) throws Exception {
    return json.readTree(
            calls
                .owner(get(MODELS + "/" + process + "/steps").param("version", "1"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray())
        .path("items");
  }
}
