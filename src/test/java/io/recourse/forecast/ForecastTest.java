package io.recourse.forecast;

import static io.recourse.studio.StudioCalls.DRAFTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.calendars.Calendars;
import io.recourse.platform.MovableClock;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a draft would give each team to do is foreseen from what was measured. */
@RecourseTest
class ForecastTest {

  private static final String KEY = "ForecastProbeProcess";
  private static final String TEAM = "visits";
  private static final String OTHER_TEAM = "returns";

  @Autowired StudioCalls calls;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired ClaimTask claim;
  @Autowired Calendars calendars;
  @Autowired FlowNodeCoverage coverage;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @AfterEach
  void tidy() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql("delete from model_draft where model_key = ?").param(KEY).update();
    jdbc.sql("delete from instance_fact where process = ?").param(KEY).update();
    repository.createDeploymentQuery().deploymentName("load probe").list().stream()
        .forEach(it -> repository.deleteDeployment(it.getId(), true));
  }

  @Test
  @DisplayName(
      "IMP-06 the load of the deployed version is foreseen within 15 % of what was measured, a new"
          + " task on four of ten cases adds theirs, by the median of its team, and a task that"
          + " another team gets goes over to it")
  void load() throws Exception {
    var unused =
        repository
            .createDeployment()
            .name("load probe")
            .addString(KEY + ".bpmn", model(""))
            .deploy();
    Instant begin = atWork();
    for (int i = 0; i < 10; i++) {
      worked(begin.plus(Duration.ofDays(i % 2)), i);
    }
    at(begin.plus(Duration.ofDays(2)));
    String draft = calls.begin("BPMN", KEY, model("ask"), 1);
    calls
        .as("ann", "RETURNS", post(DRAFTS + "/" + draft + "/load"))
        .andExpect(status().isForbidden());
    calls.lead(get(DRAFTS + "/" + draft + "/load")).andExpect(status().isNotFound());
    String id = asked(draft);
    calls.lead(post(DRAFTS + "/" + draft + "/load")).andExpect(status().isConflict());
    calls
        .owner(get("/studio/drafts/" + draft + "/load"))
        .andExpect(content().string(containsString("every 2s")));
    run(id);

    JsonNode load = told(draft).path("load");
    assertThat(load.path("walked").asInt()).as(load.toString()).isEqualTo(10);
    assertThat(load.path("perWeek").asDouble()).isEqualTo(10);
    JsonNode team = load.path("teams").get(0);
    assertThat(team.path("team").asText()).isEqualTo(TEAM);
    double measured = team.path("measured").asDouble();
    assertThat(measured).isCloseTo(9, within(0.1));
    assertThat(team.path("before").path("mean").asDouble())
        .isCloseTo(measured, within(0.15 * measured));
    JsonNode more = team.path("more");
    JsonNode before = team.path("before");
    assertThat(before.path("low").asDouble()).isLessThan(before.path("mean").asDouble());
    assertThat(before.path("high").asDouble()).isGreaterThan(before.path("mean").asDouble());
    JsonNode added = task(load, "Task_AskAgain");
    assertThat(added.path("guessed").asBoolean()).isTrue();
    assertThat(added.path("beforePerWeek").asDouble()).isZero();
    assertThat(added.path("afterPerWeek").asDouble()).isCloseTo(4, within(0.01));
    double hours = added.path("minutes").asDouble() / 60;
    assertThat(more.path("mean").asDouble()).isCloseTo(4 * hours, within(0.01 + 0.6 * hours));
    assertThat(task(load, "Task_Look").path("guessed").asBoolean()).isFalse();
    calls
        .owner(get("/studio/drafts/" + draft + "/load"))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("10 of 10 past cases"),
                        containsString("no history: the median of its team"))));
    calls
        .lead(get("/studio/models/" + KEY).param("draft", draft))
        .andExpect(content().string(containsString("studio-load")));

    String again = asked(draft);
    run(again);
    assertThat(told(draft).path("load").path("teams")).isEqualTo(load.path("teams"));
    goesOver(measured);
  }

  private void goesOver(double measured) throws Exception {
    String other = model("").replaceFirst("Groups=\"" + TEAM, "Groups=\"" + OTHER_TEAM);
    String draft = calls.begin("BPMN", KEY, other, 1);
    run(asked(draft));

    JsonNode load = told(draft).path("load");
    JsonNode loses = team(load, TEAM);
    assertThat(loses.path("measured").asDouble()).isEqualTo(measured);
    assertThat(loses.path("before").path("mean").asDouble())
        .isCloseTo(measured, within(0.15 * measured));
    double more = loses.path("more").path("mean").asDouble();
    assertThat(more).isBetween(-6.0, -4.0);
    JsonNode gets = team(load, OTHER_TEAM);
    assertThat(gets.path("measured").asDouble()).isZero();
    assertThat(gets.path("before").path("mean").asDouble()).isZero();
    assertThat(gets.path("more").path("mean").asDouble()).isCloseTo(-more, within(0.001));

    String unread = asked(draft);
    jdbc.sql("update load_forecast set content = replace(content, ?, ?) where id = ?::uuid")
        .params(
            "<endEvent id=\"End_Little\"",
            "<receiveTask id=\"End_Little\" messageRef=\"No\"",
            unread)
        .update();
    run(unread);
    assertThat(told(draft).path("load").path("walked").asInt()).isZero();
  }

  private static JsonNode team(JsonNode load, String name) {
    return load.path("teams")
        .valueStream()
        .filter(it -> it.path("team").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A time from which a whole hour of their work lies before the team, the day after as well. */
  private Instant atWork() {
    Instant from = clock.instant().plus(Duration.ofHours(1));
    while (!works(from) || !works(from.plus(Duration.ofDays(1)))) {
      from = from.plus(Duration.ofHours(1));
    }
    return from;
  }

  private boolean works(Instant from) {
    Duration day = Duration.ofHours(2);
    return calendars.of(TEAM, null).between(from, from.plus(day)).equals(day);
  }

  /** Looked at for 20 or 40 minutes; four of ten once more, for an hour. */
  private void worked(Instant from, int one) {
    at(from);
    String number = "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
    String instance =
        runtime.startProcessInstanceByKey(KEY, number, Map.of("worth", one * 10)).getId();
    done(instance, from, one < 5 ? 20 : 40);
    if (one > 5) {
      done(instance, clock.instant(), 60);
    }
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
  }

  private void done(String instance, Instant from, int minutes) {
    Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("lee", "", "ROLE_VISITS"));
    try {
      var unused = claim.claim(task.getId(), new Worker("lee", Set.of(TEAM)), Version.ANY);
      at(from.plus(Duration.ofMinutes(minutes)));
      tasks.complete(task.getId());
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void at(Instant time) {
    MovableClock movable = (MovableClock) clock;
    movable.setAhead(Duration.ZERO);
    movable.setAhead(Duration.between(clock.instant(), time));
  }

  private String asked(String draft) throws Exception {
    return json.readTree(
            calls
                .lead(post(DRAFTS + "/" + draft + "/load"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.done").value(false))
                .andReturn()
                .getResponse()
                .getContentAsByteArray())
        .path("load")
        .path("id")
        .asText();
  }

  private void run(String forecast) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(forecast)
            .singleResult()
            .getId();
    jobs.executeJob(jobs.createJobQuery().processInstanceId(instance).singleResult().getId());
    assertThat(coverage.missedBy("ForecastProcess", List.of(instance))).isEmpty();
  }

  private JsonNode told(String draft) throws Exception {
    JsonNode told =
        json.readTree(
            calls
                .lead(get(DRAFTS + "/" + draft + "/load"))
                .andExpect(jsonPath("$.done").value(true))
                .andExpect(jsonPath("$.stale").value(false))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    return told;
  }

  private static JsonNode task(JsonNode load, String element) {
    List<JsonNode> all = new ArrayList<>();
    load.path("tasks").forEach(all::add);
    return all.stream()
        .filter(it -> it.path("element").asText().equals(element))
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param more whether what is worth more is asked about once more
   */
  private static String model(String more) {
    String asks = person("Task_AskAgain") + flow("Task_Second", "Task_AskAgain");
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://recourse.io">
      <process id="%s" name="Load probe" isExecutable="true" camunda:historyTimeToLive="P1D">
        <startEvent id="Start_It"/>%s%s%s
        <exclusiveGateway id="Gateway_Worth" name="Worth much?" default="Flow_Little"/>%s
        <sequenceFlow id="Flow_Much" sourceRef="Gateway_Worth" targetRef="Task_Second">
          <conditionExpression>${worth &gt; 50}</conditionExpression></sequenceFlow>
        <sequenceFlow id="Flow_Little" sourceRef="Gateway_Worth" targetRef="End_Little"/>
        <endEvent id="End_Little"/>%s%s
        <endEvent id="End_Much"/>
      </process>
    </definitions>
    """
        .formatted(
            KEY,
            flow("Start_It", "Task_Look"),
            person("Task_Look"),
            flow("Task_Look", "Gateway_Worth"),
            person("Task_Second"),
            more.isEmpty() ? "" : asks,
            flow(more.isEmpty() ? "Task_Second" : "Task_AskAgain", "End_Much"));
  }

  private static String person(String id) {
    return """
    <userTask id="%s" name="%s" camunda:candidateGroups="%s" camunda:dueDate="P2D">
      <extensionElements><camunda:properties>
        <camunda:property name="defaultOutcome" value="escalated"/>
      </camunda:properties></extensionElements></userTask>
    """
        .formatted(id, id, TEAM);
  }

  private static String flow(String from, String to) {
    return "<sequenceFlow id=\"Flow_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
        .formatted(from, to, from, to);
  }
}
