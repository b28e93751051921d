package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.NextStep;
import io.recourse.cases.Party;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ByHand;
import io.recourse.engine.StepContract;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A step of a case that stands still has an owner, a due time and a clock, and ends by a hand. */
@RecourseTest
class IncidentOfCaseTest {

  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;
  @Autowired Parcels parcels;
  @Autowired RepositoryService repository;
  @Autowired List<StepContract> lines;

  private CaseNumber number;
  private String job;
  private NextStep before;

  @BeforeEach
  void stop() {
    number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    var mail =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value(), "CustomerMessageProcess")
            .list()
            .get(0);
    job = management.createJobQuery().processInstanceId(mail.getId()).singleResult().getId();
    before = cases.get(number).state().next();
    management.setJobRetries(job, 0);
  }

  @AfterEach
  void leaveNothing() {
    jdbc.sql("delete from simulated_carrier_fault").update();
    if (management.createJobQuery().jobId(job).count() > 0) {
      management.setJobRetries(job, 3);
    }
  }

  @Test
  @DisplayName("TRI-09 an incident says who sees to it by when, on its page and on the case")
  void waits() throws Exception {
    assertThat(clocks()).containsExactly("RUNNING");
    NextStep next = cases.get(number).state().next();
    assertThat(next.dueAt()).isNotNull().isBeforeOrEqualTo(returns.now().plusSeconds(86_400));
    lead(get("/work/cases/" + number))
        .andExpect(content().string(containsString("See to a step that stands still")))
        .andExpect(content().string(containsString("It stands still until somebody looks")));
    lead(get("/work/incidents"))
        .andExpect(content().string(containsString(number.value())))
        .andExpect(content().string(containsString("See to it by")));
    lead(get("/work")).andExpect(content().string(containsString("steps stand still")));
  }

  @Test
  @DisplayName("TRI-09 the team of a step sees to it; to another team it looks settled")
  void itsTeam() throws Exception {
    as("agent", get("/work/incidents")).andExpect(content().string(containsString(number.value())));
    as("warehouse", get("/work/incidents"))
        .andExpect(content().string(not(containsString(number.value()))));
    String id = runtime.createIncidentQuery().configuration(job).singleResult().getId();
    as("warehouse", post("/work/incidents/" + id + "/retry"))
        .andExpect(flash().attribute("refused", containsString("settled")));
    assertThat(clocks()).containsExactly("RUNNING");

    as("agent", post("/work/incidents/" + id + "/retry"))
        .andExpect(flash().attribute("done", true));
  }

  @Test
  @DisplayName("TRI-09 tried again, its clock is met and the case says what was next before")
  void triedAgain() {
    management.setJobRetries(job, 1);

    assertThat(clocks()).containsExactly("MET");
    assertThat(cases.get(number).state().next().actor()).isEqualTo(Party.STAFF);
    assertThat(cases.get(number).state().next().dueAt()).isEqualTo(before.dueAt());
  }

  @Test
  @DisplayName("B1 a mail told by telephone is done by hand, with what was done, never sent")
  void doneByHand() throws Exception {
    String id = runtime.createIncidentQuery().configuration(job).singleResult().getId();
    lead(post("/work/incidents/" + id + "/by-hand").param("reason", " "))
        .andExpect(flash().attribute("refused", containsString("what was done")));
    assertThat(clocks()).containsExactly("RUNNING");

    String form = "form[action$=/" + id + "/by-hand]";
    assertThat(page("/work/board").select(form + " [name=reason]")).isNotEmpty();
    assertThat(page("/work/incidents").select(form + " [name=board]")).isEmpty();
    lead(post("/work/incidents/" + id + "/by-hand")
            .param("board", "true")
            .param("reason", "Told by telephone."))
        .andExpect(redirectedUrl("/work/board"))
        .andExpect(flash().attribute("done", true));

    assertThat(management.createJobQuery().jobId(job).count()).isZero();
    assertThat(clocks()).containsExactly("MET");
    assertThat(
            jdbc.sql(
                    "select data::jsonb ->> 'reason' from audit_event where chain = ? and type = ?")
                .params(number.value(), "IncidentDoneByHand")
                .query(String.class)
                .single())
        .isEqualTo("Told by telephone.");
    assertThat(
            jdbc.sql(
                    "select distinct delivery_state from case_message where case_number = ? and"
                        + " direction = 'OUT'")
                .param(number.value())
                .query(String.class)
                .list())
        .containsExactly("STORED");
  }

  @Test
  @DisplayName(
      "B1 of two who say at once that a step was done by hand one is heard, on record once")
  void twoAtOnce() throws Exception {
    String id = runtime.createIncidentQuery().configuration(job).singleResult().getId();
    Callable<Object> hand =
        () ->
            lead(post("/work/incidents/" + id + "/by-hand").param("reason", "Told them."))
                .andReturn()
                .getFlashMap()
                .get("done");
    ExecutorService hands = Executors.newFixedThreadPool(2);
    try {
      List<Object> done = new ArrayList<>();
      for (Future<Object> one : hands.invokeAll(List.of(hand, hand))) {
        done.add(one.get());
      }
      assertThat(done).containsExactlyInAnyOrder(true, null);
    } finally {
      hands.shutdown();
    }
    assertThat(returns.events(number)).containsOnlyOnce("IncidentDoneByHand");
  }

  @Test
  @DisplayName(
      "B1 LOG-02 a label made by hand continues the shipment as if the carrier had answered")
  void labelMade() throws Exception {
    CaseNumber other = returns.open(line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    Job booking = booking(other);
    management.setJobRetries(booking.getId(), 0);
    assertThat(dueIn(booking)).as("policy for the warehouse").isEqualTo(8);
    assertThat(dueIn(management.createJobQuery().jobId(job).singleResult())).isEqualTo(24);
    String id = incident(booking);
    String tracking = "HAND-" + other.value();
    byHand(id, "own", tracking, "%PDF-1.4")
        .andExpect(flash().attribute("refused", containsString("No label is awaited")));

    management.setJobRetries(booking.getId(), 1);
    jdbc.sql(
            """
            insert into simulated_carrier_fault (fault, remaining) values ('BOOKING_DOWN', 1)
            on conflict (fault) do update set remaining = 1
            """)
        .update();
    assertThatThrownBy(() -> management.executeJob(booking.getId())).isNotNull();
    management.setJobRetries(booking.getId(), 0);
    id = incident(booking);
    byHand(id, "pigeon", tracking, "%PDF-1.4")
        .andExpect(flash().attribute("refused", containsString("own")));
    byHand(id, "own", "  ", "%PDF-1.4").andExpect(flash().attributeExists("refused"));
    byHand(id, "own", tracking, "a picture")
        .andExpect(flash().attribute("refused", containsString("PDF")));
    assertThat(returns.hasReturnParcel(other)).isFalse();

    as("warehouse", get("/api/v1/incidents"))
        .andExpect(content().string(containsString("LABEL_MADE")));
    String body =
        "{\"reason\":\"Bought at the counter.\",\"carrier\":\"own\",\"trackingNumber\":\"%s\",\"label\":\"JVBERi0xLjQ=\"}"
            .formatted(tracking);
    as(
            "warehouse",
            post("/api/v1/incidents/" + id + "/by-hand")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().isNoContent());
    returns.run(other);

    assertThat(parcels.of(other)).extracting(Parcel::trackingNumber).containsExactly(tracking);
    assertThat(parcels.of(other).get(0).handover().label()).startsWith('%', 'P', 'D', 'F');
    assertThat(returns.lineOf(other, 1).goods()).isEqualTo(GoodsState.LABEL);
    assertThat(returns.events(other)).contains("IncidentDoneByHand", "ParcelBooked");
  }

  @Test
  @DisplayName("B1 what may be done outside is what its line's contract says; money never is")
  void contracts() {
    Map<String, ByHand> allowed = new TreeMap<>();
    lines.forEach(line -> allowed.putAll(line.byHand()));
    assertThat(allowed)
        .containsEntry("Task_SendWord", ByHand.TOLD_OTHERWISE)
        .containsEntry("Task_TakeBackLabel", ByHand.SKIPPED)
        .doesNotContainKeys(
            "Task_SendRefund", "Task_LookUpRefund", "Task_VoidLabel", "Task_PollCarrier");
    for (StepContract line : lines) {
      line.byHand().keySet().forEach(element -> assertThat(isStepOf(line, element)).isTrue());
    }
  }

  /** Some model of the line has the step, and it waits for a job of its own. */
  private boolean isStepOf(StepContract line, String element) {
    return line.processes().stream()
        .map(
            process ->
                repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult())
        .map(found -> repository.getBpmnModelInstance(found.getId()).getModelElementById(element))
        .anyMatch(step -> step instanceof ServiceTask task && task.isCamundaAsyncBefore());
  }

  private ResultActions byHand(String id, String carrier, String tracking, String label)
      throws Exception {
    return as(
        "lead",
        multipart("/work/incidents/" + id + "/by-hand")
            .file(
                new MockMultipartFile(
                    "label", "l.pdf", "application/pdf", label.getBytes(StandardCharsets.UTF_8)))
            .param("carrier", carrier)
            .param("trackingNumber", tracking)
            .param("reason", "The carrier is down."));
  }

  /** Hours from now to the end of the clock of a step that stands still. */
  private long dueIn(Job failed) {
    Instant due =
        jdbc.sql("select due_at from case_clock where name = ?")
            .param("incident#" + failed.getId())
            .query(Timestamp.class)
            .single()
            .toInstant();
    return Math.round(Duration.between(returns.now(), due).toMinutes() / 60.0);
  }

  private String incident(Job failed) {
    return runtime.createIncidentQuery().configuration(failed.getId()).singleResult().getId();
  }

  private Job booking(CaseNumber of) {
    return management.createJobQuery().activityId("Task_BookParcel").list().stream()
        .filter(it -> isOf(it.getProcessInstanceId(), of))
        .findFirst()
        .orElseThrow();
  }

  private boolean isOf(String instance, CaseNumber wanted) {
    return wanted
        .value()
        .equals(
            runtime
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
  }

  private List<String> clocks() {
    return jdbc.sql("select state from case_clock where case_number = ? and name like 'incident#%'")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(lead(get(path)).andReturn().getResponse().getContentAsString());
  }

  private ResultActions lead(MockHttpServletRequestBuilder call) throws Exception {
    return as("lead", call);
  }

  private ResultActions as(String team, MockHttpServletRequestBuilder call) throws Exception {
    String role = team.toUpperCase(Locale.ROOT);
    return http.perform(call.with(user(team).roles(role)).with(csrf()).locale(Locale.ENGLISH));
  }
}
