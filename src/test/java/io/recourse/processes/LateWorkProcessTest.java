package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Whatever passes its due time is the lead's matter too, whichever model and team it is of. */
@RecourseTest
class LateWorkProcessTest {

  private static final String PROCESS = "LateWorkProcess";

  @Autowired List<Waits> lines;
  @Autowired ReturnsFixture returns;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired ProcessEngine engine;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  /**
   * What asks for a skill or a seat the lead has not: they hand it to somebody who has (REP-06).
   */
  private static final Set<String> SKILLED =
      Set.of(
          "Task_DiagnoseRepair",
          "Task_PerformRepair",
          "Task_TestRepair",
          "Task_VisitOnSite",
          "Task_CarryOutVisit",
          "Task_MakeVisit",
          "Task_ReportFindings");

  /** Somebody was named for it and holds it from the start. */
  private static final String GIVEN = "Task_ReportFindings";

  static Stream<String> userTasks() {
    return WaitsOfModels.userTasks().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  @DisplayName(
      "TRI-09 REP-06 a task past its due time is the lead's to take or hand on, on the timeline")
  void late(String key) throws Exception {
    CaseNumber number = Waits.all(lines).get(key).get();
    String task = returns.task(number, key).getId();
    boolean ofLead = "lead".equals(teamOf(task));
    if (!ofLead) {
      list(number).andExpect(jsonPath("$.items[*].id").value(not(hasItem(task))));
      claim(task).andExpect(status().isForbidden());
    }
    jdbc.sql("update work_item set due_at = now() - interval '400 days' where task_id = ?")
        .param(task)
        .update();

    everyFiveMinutes();

    list(number)
        .andExpect(jsonPath("$.items[?(@.id == '" + task + "')].escalatedAt").isNotEmpty())
        .andExpect(jsonPath("$.items[?(@.id == '" + task + "')].priority").value(100));
    if (SKILLED.contains(key)) {
      claim(task).andExpect(key.equals(GIVEN) ? status().isConflict() : status().isForbidden());
      giveTo(teamOf(task), task).andExpect(status().isOk());
    } else {
      claim(task).andExpect(status().isOk());
    }
    timeline(number).andExpect(jsonPath("$..type").value(hasItem("WorkEscalated")));
    everyFiveMinutes();
    assertThat(returns.events(number)).containsOnlyOnce("WorkEscalated");
  }

  @Test
  @DisplayName("TRI-09 every flow node of the model is walked, and the next round is planned")
  void walked() {
    String round = everyFiveMinutes();

    assertThat(coverage.missedBy(PROCESS, List.of(round))).isEmpty();
    assertThat(management.createJobQuery().processDefinitionKey(PROCESS).timers().active().count())
        .isOne();
  }

  @Test
  @DisplayName("TRI-09 an item that the engine has no task for keeps no other from its lead")
  void badItem() {
    CaseNumber number = Waits.all(lines).get("Task_DecideReturn").get();
    String task = returns.task(number, "Task_DecideReturn").getId();
    String lost = "0-lost-" + task;
    jdbc.sql(
            """
            insert into work_item select (jsonb_populate_record(w,
              jsonb_build_object('task_id', :lost::text, 'due_at', now() - interval '401 days'))).*
            from work_item w where task_id = :task
            """)
        .param("lost", lost)
        .param("task", task)
        .update();
    jdbc.sql("update work_item set due_at = now() - interval '400 days' where task_id = ?")
        .param(task)
        .update();
    try {
      String round = everyFiveMinutes();

      assertThat(coverage.missedBy(PROCESS, List.of(round))).isEmpty();
      assertThat(isEscalated(task)).isTrue();
      assertThat(isEscalated(lost)).isFalse();
    } finally {
      int removed = jdbc.sql("delete from work_item where task_id = ?").param(lost).update();
      assertThat(removed).isOne();
    }
  }

  private boolean isEscalated(String task) {
    return jdbc.sql("select escalated_at is not null from work_item where task_id = ?")
        .param(task)
        .query(Boolean.class)
        .single();
  }

  private String everyFiveMinutes() {
    management.executeJob(
        management.createJobQuery().processDefinitionKey(PROCESS).timers().singleResult().getId());
    ProcessInstance round =
        runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).singleResult();
    for (int step = 0; step < 3; step++) {
      management.executeJob(
          management.createJobQuery().processInstanceId(round.getId()).singleResult().getId());
    }
    assertThat(round).isEnded();
    return round.getId();
  }

  private String teamOf(String task) {
    return jdbc.sql("select team from work_item where task_id = ?")
        .param(task)
        .query(String.class)
        .single();
  }

  private ResultActions list(CaseNumber number) throws Exception {
    return http.perform(
        get("/api/v1/tasks?queue=team&limit=200&case=" + number).with(httpBasic("lead", "lead")));
  }

  private ResultActions claim(String task) throws Exception {
    return http.perform(post("/api/v1/tasks/" + task + "/claim").with(httpBasic("lead", "lead")));
  }

  private ResultActions giveTo(String person, String task) throws Exception {
    return http.perform(
        post("/api/v1/tasks/" + task + "/assign")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"assignee\": \"" + person + "\"}")
            .with(httpBasic("lead", "lead")));
  }

  private ResultActions timeline(CaseNumber number) throws Exception {
    return http.perform(
        get("/api/v1/cases/" + number + "/timeline").with(httpBasic("lead", "lead")));
  }
}
