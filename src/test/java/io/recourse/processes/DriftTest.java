package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.platform.MovableClock;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Owners and leads hear where people work around a model. */
@RecourseTest
class DriftTest {

  private static final String MAIL = "Task_SendWord";
  private static final String ALL = "/api/v1/drift";

  @Autowired ReturnsFixture returns;
  @Autowired StudioCalls calls;
  @Autowired ProcessDriver driver;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  /** What was done by hand elsewhere is counted, and then forgotten. */
  @BeforeEach
  void nothingYet() {
    round();
    jdbc.sql("delete from act_beside_flow").update();
    jdbc.sql("delete from drift").update();
  }

  @AfterEach
  void asBefore() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql("delete from drift").update();
    jdbc.sql("delete from drift_threshold").update();
  }

  @Test
  @DisplayName(
      "IMP-06 ten acts by hand at one step against one a week before are told to owners and leads,"
          + " with the cases, until one of them says what is made of it")
  void aroundTheModel() throws Exception {
    int found = trail("DriftFound");
    CaseNumber before = opened();
    doneByHand(before);
    ahead(10);
    for (int act = 0; act < 5; act++) {
      changed(before, MAIL);
    }
    List<CaseNumber> cases = byHand(4);
    round();
    assertThat(drifts()).as("five cases are none, however often one was changed").isEmpty();
    assertThat(own("owner")).doesNotContain("left the drawn way");

    cases.addAll(byHand(5));
    round();
    assertThat(drifts()).hasSize(1);
    JsonNode drift = drifts().get(0);
    assertThat(drift.path("process").asText()).isEqualTo("CustomerMessageProcess");
    assertThat(drift.path("element").asText()).isEqualTo(MAIL);
    assertThat(drift.path("acts").asInt()).isEqualTo(10);
    assertThat(drift.path("usual").decimalValue()).isEqualByComparingTo("1");
    assertThat(drift.path("made").findValuesAsText("caseNumber"))
        .hasSize(14)
        .contains(cases.get(0).value(), cases.get(8).value());
    for (String reader : List.of("owner", "lead")) {
      assertThat(own(reader)).contains("left the drawn way", "10 times in a week, usually 1");
    }
    assertThat(own("returns")).doesNotContain("left the drawn way");

    String page = "/studio/drift/" + drift.path("id").asText();
    calls
        .owner(get(page))
        .andExpect(content().string(containsString("/work/cases/" + cases.get(0))))
        .andExpect(content().string(containsString("A step that stood still was done by hand")));
    calls.lead(get("/studio/drift/open")).andExpect(content().string(containsString(page)));
    round();
    assertThat(drifts()).as("told once").hasSize(1);

    calls
        .owner(post(page + "/answer").param("answer", " "))
        .andExpect(flash().attributeExists("refused"));
    calls
        .owner(post(page + "/answer").param("answer", "The mail server moved; nothing to draw."))
        .andExpect(flash().attributeCount(0));
    assertThat(own("lead")).doesNotContain("left the drawn way");
    round();
    assertThat(drifts()).as("quiet once answered").hasSize(1);
    calls
        .lead(
            post(ALL + "/" + drift.path("id").asText() + "/answer")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answer\": \"Again.\"}"))
        .andExpect(status().isConflict());
    calls.lead(get("/studio/drift")).andExpect(content().string(containsString("The mail server")));
    assertThat(trail("DriftFound")).isEqualTo(found + 1);
    assertThat(trail("DriftAnswered")).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-06 what is usual for a step is no drift; a lead says from when on there is one")
  void usual() throws Exception {
    List<CaseNumber> cases = Stream.generate(this::opened).limit(7).toList();
    for (int week = 0; week < 9; week++) {
      ahead(60 + 7 * week);
      cases.subList(0, week % 2 == 0 ? 5 : 7).forEach(it -> changed(it, MAIL));
    }
    cases.subList(5, 7).forEach(it -> changed(it, MAIL));
    round();
    assertThat(drifts()).as("7 are usual where 5 and 7 are").isEmpty();

    calls
        .owner(post("/studio/drift/threshold").param("atLeast", "5").param("deviations", "0"))
        .andExpect(status().isForbidden());
    set("0", "1").andExpect(flash().attributeExists("refused"));
    set("6.5", "1").andExpect(flash().attributeExists("refused"));
    set("5", "-1").andExpect(flash().attributeExists("refused"));
    set("5", "0,4").andExpect(flash().attributeCount(0));
    calls
        .lead(get("/studio/drift"))
        .andExpect(content().string(containsString("plus 0.4 standard")));
    round();
    assertThat(drifts()).extracting(one -> one.path("element").asText()).containsExactly(MAIL);
    calls.as("ann", "RETURNS", get(ALL)).andExpect(status().isForbidden());
    calls.owner(get("/studio/drift/999999")).andExpect(status().isNotFound());
    calls
        .owner(
            post(ALL + "/999999/answer")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answer\": \"It is.\"}"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value(containsString("noticed")));
  }

  @Test
  @DisplayName(
      "IMP-06 a step in its first week and thirty tasks moved at one click are no drift; an act"
          + " stands where its case stood")
  void noCry() throws Exception {
    List<CaseNumber> cases = Stream.generate(this::opened).limit(7).toList();
    cases.forEach(it -> changed(it, MAIL));
    round();
    assertThat(drifts()).as("drawn this week").isEmpty();

    cases.forEach(returns::run);
    ahead(10);
    cases.forEach(this::moved);
    factsSet(cases.get(0));
    round();
    assertThat(drifts()).as("one click").isEmpty();
    assertThat(places(cases.get(0)))
        .containsExactly(
            "CustomerMessageProcess Task_SendWord",
            "DecideRequestProcess Task_DecideReturn",
            "ReturnExchangeProcess CallActivity_Decide");

    for (CaseNumber one : cases) {
      Duration ahead = ((MovableClock) clock).ahead();
      ((MovableClock) clock).setAhead(ahead.plusMinutes(2));
      moved(one);
    }
    round();
    assertThat(drifts())
        .as("seven, one after the other")
        .extracting(one -> one.path("element").asText() + one.path("acts"))
        .containsExactly("Task_DecideReturn7");
  }

  /** By a lead, to another team. */
  private void moved(CaseNumber number) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("lead", null, "ROLE_LEAD"));
    try {
      published(DomainEvent.of(number, "WorkMoved", "Moved.", Map.of("key", "Task_DecideReturn")));
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void factsSet(CaseNumber number) {
    Map<String, String> data =
        Map.of("act", "SET_FACTS", "process", "ReturnExchangeProcess", "at", "CallActivity_Decide");
    published(DomainEvent.of(number, "FlowChangeDone", "Changed.", data));
  }

  private List<String> places(CaseNumber number) {
    return jdbc.sql(
            "select process || ' ' || element from act_beside_flow where chain = ? order by 1")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private ResultActions set(String atLeast, String deviations) throws Exception {
    return calls.lead(
        post("/studio/drift/threshold").param("atLeast", atLeast).param("deviations", deviations));
  }

  private void ahead(int days) {
    ((MovableClock) clock).setAhead(Duration.ofDays(days));
  }

  private void round() {
    driver.walkRound("OperateRoundProcess", 2);
  }

  private CaseNumber opened() {
    return returns.open(line(LAMPS, 1, Reason.UNWANTED));
  }

  /** As two agreed on it, at this step of the mail: it went on from another. */
  private void changed(CaseNumber number, String element) {
    Map<String, String> data = new HashMap<>();
    data.put("act", "REPEAT");
    data.put("process", "CustomerMessageProcess");
    data.put("at", element);
    data.put("element", "StartEvent_WordWritten");
    published(DomainEvent.of(number, "FlowChangeDone", "Changed.", data));
  }

  private void published(DomainEvent event) {
    transactions.executeWithoutResult(tx -> events.publishEvent(event));
  }

  private List<CaseNumber> byHand(int count) throws Exception {
    List<CaseNumber> cases = new ArrayList<>();
    for (int one = 0; one < count; one++) {
      cases.add(opened());
      doneByHand(cases.get(one));
    }
    return cases;
  }

  /** Its first mail stands still, and was told otherwise. */
  private void doneByHand(CaseNumber number) throws Exception {
    var mail =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value(), "CustomerMessageProcess")
            .list()
            .get(0);
    String job = management.createJobQuery().processInstanceId(mail.getId()).singleResult().getId();
    management.setJobRetries(job, 0);
    String id = runtime.createIncidentQuery().configuration(job).singleResult().getId();
    calls
        .lead(
            post("/api/v1/incidents/" + id + "/by-hand")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"Told by telephone.\"}"))
        .andExpect(status().isNoContent());
  }

  private List<JsonNode> drifts() throws Exception {
    List<JsonNode> found = new ArrayList<>();
    json.readTree(
            calls
                .owner(get(ALL))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray())
        .path("items")
        .forEach(found::add);
    return found;
  }

  private String own(String person) throws Exception {
    return calls
        .as(person, person.toUpperCase(Locale.ROOT), get("/work/own"))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private int trail(String type) {
    return jdbc.sql(
            "select count(*) from audit_event where type = ? and data::jsonb ->> 'element' = ?")
        .params(type, MAIL)
        .query(Integer.class)
        .single();
  }
}
