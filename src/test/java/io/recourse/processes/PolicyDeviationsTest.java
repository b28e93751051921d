package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.returns.process.ReturnElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What people decide otherwise than the rules said, and what nobody did in time, is reported. */
@RecourseTest
class PolicyDeviationsTest {

  private static final String REPORT = "/api/v1/policy/deviations";

  @Autowired ReturnsFixture returns;
  @Autowired ReopenCase reopen;
  @Autowired ProcessDriver driver;
  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("POL-04 a refusal against the rule is told with person, reason and what it said")
  void refusedAgainstRule() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    driver.runJobs(number);
    decide(number, Map.of("decision", "refuse", "note", "Looks used on the photo."));

    JsonNode told = only(number);

    assertThat(told.get("kind").asText()).isEqualTo("REFUSED_AGAINST_RULE");
    assertThat(told.get("item").asInt()).isOne();
    assertThat(told.get("by").get("kind").asText()).isEqualTo("STAFF");
    assertThat(told.get("by").get("id").asText()).isEqualTo("returns");
    assertThat(told.get("why").asText()).isEqualTo("Looks used on the photo.");
    assertThat(told.get("ruleSaid").asText()).contains("Change of mind within the window");
    assertThat(told.get("rules").get(0).asText()).startsWith("Rule_ChangeOfMind: Ground: ");
    assertThat(told.get("version").asText()).startsWith("returnEligibility:");
    assertThat(told.get("team").asText()).isEqualTo("returns");
  }

  @Test
  @DisplayName("POL-05 Goods granted against the rule come back before money goes out")
  void grantedGoodsTravel() {
    CaseNumber number = returns.openDelivered(200, line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    reopen.reopen(number, "I was in hospital.", null);

    decide(number, Map.of("decision", "approve", "note", "Hospital papers were shown."));
    driver.runJobs(number);

    assertThat(returns.hasReturnParcel(number)).isTrue();
    assertThat(returns.ledger(number)).isEmpty();
  }

  @Test
  @DisplayName("POL-05 POL-04 an exception to the rule needs a person's reason, and is counted")
  void grantedAgainstRule() throws Exception {
    CaseNumber number = returns.openDelivered(200, line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    reopen.reopen(number, "I was in hospital.", null);
    int before = counted("GRANTED_AGAINST_RULE");

    assertThatThrownBy(() -> decide(number, Map.of("decision", "approve")))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.errors().get(0).pointer()).isEqualTo("/values/note"));
    assertThat(returns.lineOf(number, 1).decision()).isNotEqualTo(LineDecision.APPROVED);
    assertThat(of(number)).isEmpty();
    decide(number, Map.of("decision", "approve", "note", "Hospital papers were shown."));

    JsonNode told = only(number);
    assertThat(told.get("kind").asText()).isEqualTo("GRANTED_AGAINST_RULE");
    assertThat(told.get("by").get("id").asText()).isEqualTo("returns");
    assertThat(told.get("why").asText()).isEqualTo("Hospital papers were shown.");
    assertThat(told.get("rules").get(0).asText()).startsWith("Rule_WindowExpired");
    assertThat(counted("GRANTED_AGAINST_RULE")).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("POL-04 a term that ran out is told with its team, default and ground")
  void late() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    driver.fireTimer(number, "Timer_DecisionOverdue");

    JsonNode told = only(number);

    assertThat(told.get("kind").asText()).isEqualTo("LATE");
    assertThat(told.get("team").asText()).isEqualTo("returns");
    assertThat(told.get("by").get("kind").asText()).isEqualTo("SYSTEM");
    assertThat(told.get("why").asText()).isEqualTo("approved");
    assertThat(told.get("ruleSaid").asText()).isEqualTo("The shop decides within 2 days");
    assertThat(told.get("rules").get(0).asText()).startsWith("decide until ");
  }

  @Test
  @DisplayName("POL-04 another remedy than the rule offers is told; what follows the rule is not")
  void otherRemedy() throws Exception {
    CaseNumber other = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    driver.runJobs(other);
    Map<String, Object> kept = Map.of("line", LAMPS, "quantity", 1, "remedy", "PRICE_REDUCTION");
    decide(other, Map.of("decision", "approve", "lines", List.of(kept)));
    CaseNumber asRuled = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    returns.approve(asRuled);

    JsonNode told = only(other);
    assertThat(told.get("kind").asText()).isEqualTo("OTHER_REMEDY");
    assertThat(told.get("done").asText()).isEqualTo("PRICE_REDUCTION");
    assertThat(told.get("ruleSaid").asText()).contains("REFUND").doesNotContain("REDUCTION");
    assertThat(of(asRuled)).isEmpty();
  }

  @Test
  @DisplayName("POL-04 the report is a page for those who answer for the policy, and for no other")
  void page() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    decide(number, Map.of("decision", "refuse", "note", "Scratched <b>all over</b>."));

    MockHttpServletResponse page = get("/work/deviations?team=returns&lang=zh-CN", "LEAD");
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains(number.value(), "规则允许，但被拒绝", "Scratched &lt;b&gt;all over&lt;/b&gt;.");
    assertThat(get("/work/deviations", "WAREHOUSE").getStatus()).isEqualTo(403);
    assertThat(get(REPORT, "AGENT").getStatus()).isEqualTo(403);
    assertThat(get(REPORT + "?from=yesterday", "OWNER").getStatus()).isEqualTo(422);
    assertThat(get(REPORT + "?cursor=x", "OWNER").getStatus()).isEqualTo(400);
    assertThat(get("/work/deviations?from=yesterday", "OWNER").getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("POL-04 small pages tell what a large one does, in its order, each once")
  void pageByPage() throws Exception {
    for (int each = 0; each < 3; each++) {
      CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
      driver.runJobs(number);
      decide(number, Map.of("decision", "refuse", "note", "Looks used on the photo."));
    }
    List<JsonNode> small = new java.util.ArrayList<>();
    String cursor = "";
    while (small.size() < 6 && cursor != null) {
      JsonNode body = page("?limit=2" + cursor);
      assertThat(body.get("items").size()).isLessThanOrEqualTo(2);
      body.get("items").forEach(small::add);
      cursor = body.get("next").isNull() ? null : "&cursor=" + body.get("next").asText();
    }

    List<JsonNode> large = new java.util.ArrayList<>();
    page("?limit=200").get("items").forEach(large::add);
    assertThat(small).hasSizeGreaterThanOrEqualTo(3);
    assertThat(small).isEqualTo(large.subList(0, small.size()));
  }

  @Test
  @DisplayName("POL-04 what is noted when it happens is what the trail, the rules and clocks say")
  void asItStands() throws Exception {
    CaseNumber refused = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    driver.runJobs(refused);
    decide(refused, Map.of("decision", "refuse", "note", "Looks used on the photo."));
    CaseNumber late = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(late);
    driver.fireTimer(late, "Timer_DecisionOverdue");
    otherRemedy();
    grantedAgainstRule();

    assertThat(noted("decided_otherwise_as_it_stands", "seq, rule"))
        .containsExactlyInAnyOrderElementsOf(noted("deviation where seq is not null", "seq, rule"))
        .extracting(row -> row.get("kind"))
        .contains("REFUSED_AGAINST_RULE", "GRANTED_AGAINST_RULE", "OTHER_REMEDY");
    assertThat(noted("late_as_it_stands", "clock"))
        .containsExactlyInAnyOrderElementsOf(noted("deviation where clock is not null", "clock"))
        .extracting(row -> row.get("case_number"))
        .contains(late.value());
  }

  @Test
  @DisplayName("POL-04 a clock that is late no more is no deviation, one late anew is told once")
  void lateNoMore() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    driver.fireTimer(number, "Timer_DecisionOverdue");
    assertThat(of(number)).hasSize(1);

    breached(number, "RUNNING");
    assertThat(of(number)).isEmpty();
    breached(number, "BREACHED");
    breached(number, "BREACHED");
    assertThat(of(number)).hasSize(1);
  }

  private void breached(CaseNumber number, String state) {
    jdbc.sql(
            """
            update case_clock set state = ?, ended_at = ended_at + interval '1 second'
            where case_number = ? and name = 'decide'
            """)
        .param(state)
        .param(number.value())
        .update();
  }

  private List<Map<String, Object>> noted(String source, String key) {
    return jdbc.sql("select kind, case_number, at, %s from %s".formatted(key, source))
        .query()
        .listOfRows();
  }

  private void decide(CaseNumber number, Map<String, Object> values) {
    returns.finish(number, ReturnElements.DECIDE_RETURN, "returns", values);
  }

  private JsonNode only(CaseNumber number) throws Exception {
    List<JsonNode> found = of(number);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<JsonNode> of(CaseNumber number) throws Exception {
    List<JsonNode> found = new java.util.ArrayList<>();
    String cursor = "";
    do {
      JsonNode body = page("?limit=200" + cursor);
      StreamSupport.stream(body.get("items").spliterator(), false)
          .filter(row -> row.get("caseNumber").asText().equals(number.value()))
          .forEach(found::add);
      cursor = body.get("next").isNull() ? null : "&cursor=" + body.get("next").asText();
    } while (cursor != null);
    return found;
  }

  private JsonNode page(String asked) throws Exception {
    MockHttpServletResponse answer = get(REPORT + asked, "AUDITOR");
    assertThat(answer.getStatus()).isEqualTo(200);
    return json.readTree(answer.getContentAsByteArray());
  }

  private int counted(String kind) throws Exception {
    String month = LocalDate.now(clock).toString().substring(0, 7);
    MockHttpServletResponse answer = get(REPORT + "/counts?team=returns", "LEAD");
    JsonNode rows = json.readTree(answer.getContentAsByteArray()).get("items");
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.get("kind").asText().equals(kind))
        .filter(row -> row.get("month").asText().equals(month))
        .mapToInt(row -> row.get("number").asInt())
        .sum();
  }

  private MockHttpServletResponse get(String path, String role) throws Exception {
    return web.perform(MockMvcRequestBuilders.get(path).with(user("somebody").roles(role)))
        .andReturn()
        .getResponse();
  }
}
