package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.agreedtexts.jdbc.ForgottenTexts;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.ConvertCase;
import io.recourse.repairs.AgreedChecks;
import io.recourse.repairs.HelpBook;
import io.recourse.repairs.KeptCheck;
import io.recourse.repairs.OfferHelp;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
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
  @Autowired StudioCalls calls;
  @Autowired AgreedChecks checks;
  @Autowired HelpBook book;
  @Autowired ForgottenTexts texts;

  private static final String DRAFTS = "/api/v1/texts/drafts/";

  private final List<String> walked = new ArrayList<>();

  @AfterEach
  void forget() {
    texts.forget();
  }

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
  @DisplayName("REP-02 POL-01 a check is seen on a case, agreed to by another, and asked from then")
  void list() throws Exception {
    CaseNumber number = walk(repairs.helped());
    put("agent", "{\"position\": 1, \"words\": {\"en\": \"Try.\"}}", 403);
    put("lead", "{\"position\": 1, \"words\": {\"zh-CN\": \"试试。\"}}", 422);
    String draft =
        put(
            "lead",
            "{\"position\": 0, \"symptom\": \"spin\", \"words\": {\"en\": \"Empty it.\"}}",
            202);
    calls
        .lead(get(DRAFTS + draft + "/preview").param("case", number.value()))
        .andExpect(jsonPath("$.note", Matchers.containsString(number.value())))
        .andExpect(jsonPath("$.lines[0].before").value("–"))
        .andExpect(jsonPath("$.lines[0].after").value("1. Empty it."))
        .andExpect(jsonPath("$.lines[1].before").value("1. Shut the door until it clicks."))
        .andExpect(jsonPath("$.lines[1].after").value("2. Shut the door until it clicks."));
    assertThat(listed("check-1")).isEmpty();

    agree(draft);

    assertThat(listed("check-1")).containsExactly("lead");
    assertThat(asked(walk(repairs.helped()))).startsWith("Empty it. Shut the door");
    assertThat(asked(number)).as("asked before").doesNotContain("Empty it.");

    agree(begun(calls.lead(delete("/api/v1/remote-checks/check-1"))));
    assertThat(listed("check-1")).isEmpty();
    calls
        .lead(get("/studio/texts/CHECK/check-1").param("version", "1"))
        .andExpect(content().string(Matchers.containsString("Empty it.")));
    calls.lead(delete("/api/v1/remote-checks/check-1")).andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("REP-02 what was kept by one person is asked until two agree on another text of it")
  void keptBefore() throws Exception {
    CaseNumber number = walk(repairs.helped());
    String key = key("Shut the door until it clicks.");
    String draft = begun(calls.lead(post("/work/remote-checks/drop").param("key", key)));
    assertThat(asked(walk(repairs.helped()))).contains("Shut the door");
    calls
        .owner(get("/studio/texts/drafts/" + draft))
        .andExpect(content().string(Matchers.containsString("no, nobody is asked it")));
    agree(draft);
    calls
        .lead(get("/work/remote-checks"))
        .andExpect(content().string(Matchers.not(Matchers.containsString(key))));
    assertThat(asked(number)).contains("Shut the door");
  }

  @Test
  @DisplayName("REP-02 the list has a page: a draft begun there, opened again; typed stays")
  void page() throws Exception {
    kept("x".repeat(101)).andExpect(status().isUnprocessableEntity());
    kept("a/b")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(Matchers.containsString("value=\"a/b\"")));
    agree(begun(kept("page-1")));
    calls
        .lead(get("/work/remote-checks?edit=page-1"))
        .andExpect(content().string(Matchers.containsString("value=\"page-1\"")))
        .andExpect(content().string(Matchers.containsString("Written by lead")));
    calls
        .as("agent", "AGENT", post("/work/remote-checks/drop").param("key", "page-1"))
        .andExpect(status().isForbidden());
  }

  private ResultActions kept(String key) throws Exception {
    return calls.lead(
        post("/work/remote-checks")
            .param("key", key)
            .param("category", "")
            .param("symptom", "hum")
            .param("position", "2")
            .param("en", "Level its feet.")
            .param("zh-CN", "请调平底脚。"));
  }

  /** What a door began, which nobody agreed to yet. */
  private static String begun(ResultActions answer) throws Exception {
    String place = answer.andReturn().getResponse().getHeader("Location");
    assertThat(place).contains("/texts/drafts/");
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private void agree(String draft) throws Exception {
    calls
        .lead(answer(draft, "submit", "{\"version\": 1, \"reason\": \"It helped others.\"}"))
        .andExpect(status().isOk());
    String yes = "{\"version\": 2}";
    calls.lead(answer(draft, "approve", yes)).andExpect(status().isForbidden());
    calls.owner(answer(draft, "approve", yes)).andExpect(status().isOk());
  }

  private static MockHttpServletRequestBuilder answer(String draft, String act, String body) {
    return post(DRAFTS + draft + "/" + act).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  /** Who wrote the check that is on the list under this key. */
  private List<String> listed(String key) throws Exception {
    String list =
        http.perform(get("/api/v1/remote-checks").with(httpBasic("agent", "agent")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(list, "$.items[?(@.key == '" + key + "')].keptBy");
  }

  private String key(String words) {
    return checks.inForce().stream()
        .map(KeptCheck::check)
        .filter(one -> words.equals(one.words().get("en")))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .key();
  }

  private String asked(CaseNumber number) {
    return String.join(" ", book.of(number).orElseThrow().checks());
  }

  private String put(String who, String body, int answer) throws Exception {
    ResultActions put =
        http.perform(
                MockMvcRequestBuilders.put("/api/v1/remote-checks/check-1")
                    .with(httpBasic(who, who))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andExpect(status().is(answer));
    return answer == 202 ? begun(put) : null;
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }
}
