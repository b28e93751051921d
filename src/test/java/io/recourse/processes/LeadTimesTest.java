package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Stretch;
import io.recourse.leadtimes.TeamTime;
import io.recourse.leadtimes.TeamTimes;
import io.recourse.operate.CountEndedWaits;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** How long stages took, as the trail tells it, for those who answer for it. */
@RecourseTest
class LeadTimesTest {

  private static final Instant YEARS_AHEAD = Instant.parse("2099-03-01T00:00:00Z");

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;
  @Autowired JdbcClient jdbc;
  @Autowired TeamTimes times;
  @Autowired CountEndedWaits count;
  @Autowired TransactionTemplate transactions;

  @Test
  @DisplayName("RET-06 every stage a return went through is timed once, and so is the whole")
  void each_stage_once() throws Exception {
    CaseNumber number = settled();

    assertThat(stagesOf(number))
        .containsExactlyInAnyOrder("DECISION", "GOODS_BACK", "INSPECTION", "REFUND", "TOTAL");
    assertThat(negative(number)).isZero();
    http.perform(get("/api/v1/reports/lead-times?months=1").with(httpBasic("lead", "lead")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[*].stage").value(hasItem("TOTAL")))
        .andExpect(jsonPath("$.items[?(@.stage == 'DECISION')].number").isNotEmpty())
        .andExpect(jsonPath("$.items[0].medianSeconds").isNumber())
        .andExpect(jsonPath("$.next").isEmpty());
    http.perform(get("/api/v1/reports/lead-times/teams?months=1").with(httpBasic("lead", "lead")))
        .andExpect(jsonPath("$.items[?(@.part == 'WORKING')].team").value(hasItem("returns")))
        .andExpect(
            jsonPath("$.items[?(@.part == 'HANDING_OVER')].team").value(hasItem("warehouse")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "25", "-1", "many"})
  @DisplayName("RET-06 nonsense is refused")
  void nonsense(String months) throws Exception {
    http.perform(
            get("/api/v1/reports/lead-times?months=" + months).with(httpBasic("owner", "owner")))
        .andExpect(status().is4xxClientError());
    http.perform(
            get("/api/v1/reports/lead-times/teams?months=" + months)
                .with(httpBasic("owner", "owner")))
        .andExpect(status().is4xxClientError());
  }

  @Test
  @DisplayName("RET-06 only those who answer for lead times read them")
  void readers() throws Exception {
    for (String reader : List.of("lead", "owner", "auditor")) {
      http.perform(get("/api/v1/reports/lead-times").with(httpBasic(reader, reader)))
          .andExpect(status().isOk());
    }
    http.perform(get("/api/v1/reports/lead-times").with(httpBasic("agent", "agent")))
        .andExpect(status().isForbidden());
    http.perform(get("/api/v1/reports/lead-times")).andExpect(status().isUnauthorized());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en|Goods on their way back|Warehouse · Waiting",
        "zh-CN|商品寄回|仓库 · 等待",
        "zh-TW|商品寄回|倉庫 · 等待"
      })
  @DisplayName(
      "RET-06 ANA-07 the page is a table with a row per stage and a column per month, and one with"
          + " a row per team beside a chart")
  void page(String expected) throws Exception {
    settled();
    String[] languageAndWord = expected.split("\\|");
    http.perform(
            get("/work/lead-times?lang=" + languageAndWord[0]).with(user("lead").roles("LEAD")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<th scope=\"row\"")))
        .andExpect(content().string(containsString(languageAndWord[1])))
        .andExpect(content().string(containsString("<caption")))
        .andExpect(content().string(containsString(languageAndWord[2])))
        .andExpect(content().string(containsString("<meter")));
  }

  @Test
  @DisplayName(
      "ANA-07 of returns and warehouse it is told how long tasks were handed over, waited and were"
          + " in work, the same before and after the round that counts them")
  void teams() {
    transactions.executeWithoutResult(
        tx -> {
          tx.setRollbackOnly();
          long turn = jdbc.sql("select turn from step_day_mark").query(Long.class).single();
          for (int waits : List.of(1, 2, 9)) {
            task(turn, "LEAD-" + waits, 1, "returns", 0, waits, waits + 1);
            task(turn, "LEAD-" + waits, 2, "warehouse", waits + 25, waits + 28, waits + 30);
          }
          task(turn, "LEAD-2", 3, "warehouse", 40, null, 50);

          List<TeamTime> told = times.since(YEARS_AHEAD);
          assertThat(told)
              .extracting(one -> one.team() + " " + one.part() + " " + one.number())
              .containsExactly(
                  "returns WAITING 3",
                  "returns WORKING 3",
                  "warehouse HANDING_OVER 3",
                  "warehouse WAITING 4",
                  "warehouse WORKING 3");
          assertThat(told)
              .extracting(one -> one.medianSeconds() / 3_600.0)
              .zipSatisfy(
                  List.of(2.0, 1.0, 24.0, 3.0, 2.0),
                  (hours, meant) -> assertThat(hours).isCloseTo(meant, withPercentage(5)));
          assertThat(told.get(0).slowSeconds() / 3_600.0).isCloseTo(9, withPercentage(5));

          assertThat(count.count(new Stretch(turn, turn + 1))).isTrue();
          assertThat(times.since(YEARS_AHEAD)).isEqualTo(told);
        });
  }

  /** A task of a team, in hours from then on. */
  private void task(
      long turn, String chain, int nth, String team, int begun, Integer taken, int over) {
    String data = "{\"element\":\"Task_%d\",\"kind\":\"userTask\",\"step\":\"S%d\"";
    String step = data.formatted(nth, nth) + ",\"process\":\"LeadProcess\",\"version\":1}";
    event(turn, chain, nth * 10, begun, "StepStarted", step);
    if (taken != null) {
      event(
          turn,
          chain,
          nth * 10 + 1,
          taken,
          "TaskClaimed",
          "{\"task\":\"%s-%d\"}".formatted(chain, nth));
    }
    event(turn, chain, nth * 10 + 2, over, taken == null ? "StepCancelled" : "StepFinished", step);
    jdbc.sql(
            """
            insert into work_done (task_id, case_number, task_key, team, assignee, ended_as, ended_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            chain + "-" + nth,
            chain,
            "Task_" + nth,
            team,
            taken == null ? null : team,
            taken == null ? "CANCELLED" : "COMPLETED",
            Timestamp.from(YEARS_AHEAD.plus(Duration.ofHours(over))))
        .update();
  }

  private void event(long turn, String chain, int seq, int hour, String type, String data) {
    jdbc.sql(
            """
            insert into audit_event (chain, seq, at, actor_kind, actor_id, type, summary, data,
              prev_hash, hash, turn) values (?, ?, ?, 'SYSTEM', 'test', ?, '', ?, '', '', ?)
            """)
        .params(
            chain, seq, Timestamp.from(YEARS_AHEAD.plus(Duration.ofHours(hour))), type, data, turn)
        .update();
  }

  private CaseNumber settled() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    return number;
  }

  private List<String> stagesOf(CaseNumber number) {
    return jdbc.sql("select stage from stage_lead_time where case_number = ?")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private int negative(CaseNumber number) {
    return jdbc.sql(
            "select count(*) from stage_lead_time where case_number = ? and ended_at < started_at")
        .param(number.value())
        .query(Integer.class)
        .single();
  }
}
