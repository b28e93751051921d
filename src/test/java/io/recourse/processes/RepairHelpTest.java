package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.ConvertCase;
import io.recourse.repairs.OfferHelp;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Help at a distance is tried before goods are sent in, and its result is kept (REP-02). */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairHelpTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired OfferHelp help;
  @Autowired ConvertCase convert;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(RepairElements.INTAKE, walked)).isEmpty();
  }

  @Test
  @DisplayName("REP-02 the customer walks the checks on the portal; solved, nothing is sent in")
  void solved() throws Exception {
    CaseNumber number = walk(repairs.helped());
    String owner = cases.get(number).customerId();
    http.perform(get("/portal/cases/" + number).with(user(owner).roles("CUSTOMER")))
        .andExpect(content().string(Matchers.containsString("Shut the door until it clicks.")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Tighten the hose."))));
    http.perform(
            post("/portal/cases/" + number + "/repair/help")
                .param("solved", "true")
                .with(user(owner).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    driver.runJobs(number);

    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(fixture.hasReturnParcel(number)).isFalse();
    assertThat(fixture.mails(number)).endsWith("repairHelp", "repairSolved");
    http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.repair.help.outcome").value("SOLVED"))
        .andExpect(jsonPath("$.repair.help.checks.length()").value(2));
    assertThatThrownBy(() -> help.answer(number, false)).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("REP-02 not solved, said by staff on the phone: the goods are asked in, once")
  void not_solved() throws Exception {
    CaseNumber number = walk(repairs.helped());
    http.perform(
            post("/api/v1/cases/" + number + "/repair/help")
                .with(httpBasic("agent", "agent"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"solved\": false}"))
        .andExpect(status().isNoContent());
    driver.runJobs(number);
    assertThat(fixture.clock(number, "remoteHelp")).isEqualTo("MET");
    assertThat(fixture.hasReturnParcel(number)).isTrue();
    driver.fireTimer(number, "Timer_SendTermOver");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.EXPIRED);
  }

  @Test
  @DisplayName("REP-02 nothing heard: the goods are asked in; what gets lost is made up for")
  void unanswered() {
    CaseNumber number = walk(repairs.helped());
    driver.fireTimer(number, "Timer_HelpOver");
    assertThat(fixture.clock(number, "remoteHelp")).isEqualTo("BREACHED");
    fixture.parcel(number, ParcelStatus.IN_TRANSIT);
    fixture.parcel(number, ParcelStatus.LOST);
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(30000);
    CaseNumber onSite = walk(repairs.awaitsVisit());
    repairs.visit(onSite, "MET");
    CaseNumber other = walk(repairs.arrived());
    convert.convert(other, CaseType.RETURN, "Wants the money.", null);
    convert.convert(other, CaseType.REPAIR, "A repair after all.", null);
    driver.runJobs(other);
    assertThat(fixture.tasks(other)).containsExactly(RepairElements.DIAGNOSE_REPAIR);
  }

  @Test
  @DisplayName("REP-02 the list is kept by leads; a check without English words is refused")
  void list() throws Exception {
    put("lead", "{\"position\": 1, \"category\": \"x\", \"words\": {\"en\": \"Try.\"}}", 200);
    put("agent", "{\"position\": 1, \"words\": {\"en\": \"Try.\"}}", 403);
    put("lead", "{\"position\": 1, \"words\": {\"zh-CN\": \"试试。\"}}", 422);
    http.perform(get("/api/v1/remote-checks").with(httpBasic("agent", "agent")))
        .andExpect(jsonPath("$.items[?(@.key == 'check-1')].words.en").value("Try."))
        .andExpect(jsonPath("$.items[?(@.key == 'check-1')].keptBy").value("lead"));
  }

  @Test
  @DisplayName("REP-02 the list has a page: kept with its author, edited, taken off; typed stays")
  void page() throws Exception {
    kept("x".repeat(101)).andExpect(status().isUnprocessableEntity());
    kept("page-1").andExpect(status().is3xxRedirection());
    http.perform(get("/work/remote-checks?edit=page-1").with(user("lead").roles("LEAD")))
        .andExpect(content().string(Matchers.containsString("value=\"page-1\"")))
        .andExpect(content().string(Matchers.containsString("Kept by lead")));
    http.perform(
            post("/work/remote-checks/drop")
                .param("key", "page-1")
                .with(user("lead").roles("LEAD"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    http.perform(get("/work/remote-checks").with(user("agent").roles("AGENT")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("page-1"))));
  }

  private ResultActions kept(String key) throws Exception {
    return http.perform(
        post("/work/remote-checks")
            .param("key", key)
            .param("category", "")
            .param("symptom", "hum")
            .param("position", "2")
            .param("en", "Level its feet.")
            .param("zh-CN", "请调平底脚。")
            .with(user("lead").roles("LEAD"))
            .with(csrf()));
  }

  private void put(String who, String body, int answer) throws Exception {
    http.perform(
            MockMvcRequestBuilders.put("/api/v1/remote-checks/check-1")
                .with(httpBasic(who, who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().is(answer));
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }
}
