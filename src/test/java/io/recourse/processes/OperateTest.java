package io.recourse.processes;

import static io.recourse.processes.MigrationProbe.ASK;
import static io.recourse.processes.MigrationProbe.KEY;
import static io.recourse.processes.MigrationProbe.LOOK;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static io.recourse.studio.StudioCalls.MODELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.platform.MovableClock;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** The cases behind the numbers of a diagram, and what stands still there. */
@RecourseTest
class OperateTest {

  private static final String DECIDE = "DecideRequestProcess";
  private static final String TASK = "Task_DecideReturn";
  private static final String MAILS = "CustomerMessageProcess";

  @Autowired ReturnsFixture returns;
  @Autowired MigrationProbe probe;
  @Autowired StudioCalls calls;
  @Autowired ObjectMapper json;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired Clock clock;

  @AfterEach
  void asBefore() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    probe.removeAll();
  }

  @Test
  @DisplayName(
      "IMP-06 the cases behind a number are listed with holder, age, due time and version, found by"
          + " number, team, country and lateness")
  void behindTheNumber() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    JsonNode all = standing(DECIDE, "?element=" + TASK);
    assertThat(step(all, TASK).path("standing").asInt()).isEqualTo(count(all)).isPositive();

    JsonNode one = only(standing(DECIDE, "?q=" + number.value()));
    assertThat(one.path("element").asText()).isEqualTo(TASK);
    assertThat(one.path("name").asText()).isEqualTo("Decide request");
    assertThat(one.path("team").asText()).isEqualTo("returns");
    assertThat(one.path("country").asText()).isEqualTo("DE");
    assertThat(one.path("version").asInt()).isEqualTo(1);
    assertThat(one.path("since").asText()).isNotBlank();
    assertThat(one.path("dueAt").asText()).isNotBlank();
    assertThat(one.path("late").asBoolean()).isFalse();

    String found = "q=" + number.value();
    assertThat(count(standing(DECIDE, "?team=returns&country=de&" + found))).isEqualTo(1);
    assertThat(count(standing(DECIDE, "?team=finance&" + found))).isZero();
    assertThat(count(standing(DECIDE, "?country=FR&" + found))).isZero();
    assertThat(count(standing(DECIDE, "?late=true&" + found))).isZero();
    assertThat(count(standing(DECIDE, "?element=Task_Unknown&" + found))).isZero();
    ((MovableClock) clock).setAhead(Duration.ofDays(60));
    assertThat(only(standing(DECIDE, "?late=true&" + found)).path("late").asBoolean()).isTrue();

    Document page = page("owner", DECIDE, "?late=true&" + found);
    Element row = page.selectFirst("#standing tr[data-case=" + number + "]");
    assertThat(row.select("a[href=/work/cases/" + number + "]")).hasSize(1);
    assertThat(row.text()).contains("Decide request", "Returns", "60 days", "Late");
    assertThat(page.select("main input[name=q]").val()).isEqualTo(number.value());
    Document beside = Jsoup.parse(text("owner", "/studio/models/" + DECIDE + "/steps?version=1"));
    assertThat(beside.select("[data-step=" + TASK + "] a").attr("href"))
        .isEqualTo(at(DECIDE) + "?version=1&element=" + TASK + "#cases-title");
  }

  @Test
  @DisplayName(
      "IMP-06 over all versions a step tells the sum, the version is a column, and a long list"
          + " comes page by page, each case once")
  void versions() throws Exception {
    probe.deploy(MigrationProbe.text("Look", ASK, "Ask"));
    List<String> older = probe.start(52);
    probe.deploy(MigrationProbe.text("Look anew", ASK, "Ask"));
    List<String> newer = probe.start(2);

    JsonNode first = standing(KEY, "?element=" + LOOK);
    JsonNode sum = step(first, LOOK);
    assertThat(sum.path("standing").asInt()).isEqualTo(54);
    assertThat(sum.path("name").asText()).isEqualTo("Look anew");
    assertThat(sum.path("versions").findValuesAsText("version")).containsExactly("2", "1");
    assertThat(sum.path("versions").findValuesAsText("standing")).containsExactly("2", "52");
    JsonNode second = standing(KEY, "?element=" + LOOK + "&after=" + first.path("next").asText());
    assertThat(count(first)).isEqualTo(50);
    assertThat(second.path("next").isNull()).isTrue();
    List<String> listed = new ArrayList<>(first.path("items").findValuesAsText("caseNumber"));
    listed.addAll(second.path("items").findValuesAsText("caseNumber"));
    older.addAll(newer);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(older);

    assertThat(standing(KEY, "?version=2").path("items").findValuesAsText("caseNumber"))
        .containsExactlyInAnyOrderElementsOf(newer);
    Document page = page("lead", KEY, "?team=&country=&version=all");
    assertThat(page.select("tr[data-step=" + LOOK + "] [data-version=1]").attr("href"))
        .isEqualTo(at(KEY) + "?version=1&element=" + LOOK + "#cases-title");
    assertThat(page.select("a[rel=next]").attr("href")).contains("version=all", "&after=");
  }

  @Test
  @DisplayName(
      "IMP-06 TRI-09 what stands still is told at its step with its cause; an owner reads it, a"
          + " lead tries it again")
  void standsStill() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    var mail =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value(), MAILS)
            .list()
            .get(0);
    String job = management.createJobQuery().processInstanceId(mail.getId()).singleResult().getId();
    management.setJobRetries(job, 0);
    String id = runtime.createIncidentQuery().configuration(job).singleResult().getId();

    JsonNode seen = standing(MAILS, "?stuck=true&q=" + number.value());
    assertThat(only(seen).path("stuck").asBoolean()).isTrue();
    JsonNode incident = incident(seen, id);
    assertThat(incident.path("cause").asText()).isEqualTo("FAILED");
    assertThat(incident.path("theirs").asBoolean()).isFalse();
    String element = incident.path("element").asText();
    Element step =
        Jsoup.parse(text("owner", "/studio/models/" + MAILS + "/steps?version=1"))
            .selectFirst("[data-step=" + element + "]");
    assertThat(step.attr("data-stuck")).contains("standing still");
    assertThat(step.text()).contains("It failed as often as it may be tried.");

    String retry = at(MAILS) + "/incidents/" + id + "/retry?version=1&element=" + element;
    Element read = page("owner", MAILS, "").selectFirst("[data-incident=" + id + "]");
    assertThat(read.text()).contains("It failed as often", "or a lead, tries it again");
    assertThat(read.select("button")).isEmpty();
    calls.owner(post(retry)).andExpect(flash().attributeExists("refused"));
    assertThat(page("lead", MAILS, "").select("[data-incident=" + id + "] button")).hasSize(1);
    calls
        .lead(post(retry))
        .andExpect(flash().attribute("done", true))
        .andExpect(redirectedUrl(at(MAILS) + "?version=1&element=" + element));
    assertThat(runtime.createIncidentQuery().configuration(job).count()).isZero();
    calls.as("ann", "RETURNS", post(retry)).andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("IMP-06 what is no version, no process or not for the reader is refused by name")
  void refused() throws Exception {
    calls
        .owner(get(MODELS + "/" + DECIDE + "/standing?version=newest"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/version"));
    calls
        .owner(get(MODELS + "/" + DECIDE + "/standing?version=99"))
        .andExpect(status().isNotFound());
    calls.owner(get(MODELS + "/loanOffer/standing")).andExpect(status().isConflict());
    calls.owner(get(at("Nobody"))).andExpect(status().isNotFound());
    calls.as("ann", "RETURNS", get(at(DECIDE))).andExpect(status().isForbidden());
    assertThat(count(standing(DECIDE, "?after=%27%7E&team=%25&country=%3Cb%3E&q=%00x"))).isZero();
  }

  private static String at(String process) {
    return "/studio/models/" + process + "/operate";
  }

  private Document page(String person, String process, String asked) throws Exception {
    return Jsoup.parse(text(person, at(process) + asked));
  }

  private String text(String person, String address) throws Exception {
    ResultActions answer =
        person.equals("lead") ? calls.lead(get(address)) : calls.owner(get(address));
    return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }

  private JsonNode standing(String process, String asked) throws Exception {
    return json.readTree(text("owner", MODELS + "/" + process + "/standing" + asked));
  }

  private static int count(JsonNode standing) {
    return standing.path("items").size();
  }

  private static JsonNode only(JsonNode standing) {
    assertThat(standing.path("items")).hasSize(1);
    return standing.path("items").get(0);
  }

  private static JsonNode step(JsonNode standing, String element) {
    return of(standing.path("steps"), "element", element);
  }

  private static JsonNode incident(JsonNode standing, String id) {
    return of(standing.path("incidents"), "id", id);
  }

  private static JsonNode of(JsonNode all, String field, String value) {
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
