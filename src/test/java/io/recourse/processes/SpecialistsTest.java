package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.policy.Deviation;
import io.recourse.policy.ReportDeviations;
import io.recourse.returns.process.ReturnElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.WorkItems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** TRI-08 Complex cases reach the specialists, who may grant a solution of its own. */
@RecourseTest
class SpecialistsTest {

  private static final String SPECIALIST = "specialist";

  @Autowired ReturnsFixture returns;
  @Autowired ReopenCase reopen;
  @Autowired ReportDeviations report;
  @Autowired ProcessDriver driver;
  @Autowired WorkItems items;
  @Autowired Cases cases;
  @Autowired MockMvc web;
  @Autowired Clock clock;

  @Test
  @DisplayName("TRI-08 by the rule a severe and difficult case is the specialists', work and all")
  void byRule() {
    CaseNumber complex = waiting(Reason.COUNTERFEIT);
    CaseNumber plain = waiting(Reason.UNWANTED);

    assertThat(cases.get(complex).team()).isEqualTo(SPECIALIST);
    assertThat(teamsOfWork(complex)).containsOnly(SPECIALIST);
    assertThat(teamsOfWork(plain)).containsOnly("returns");
    assertThatThrownBy(() -> decide(complex, "returns", "mine"))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.getMessage()).contains(SPECIALIST));
    decide(complex, SPECIALIST, "Not ours, by the seal.");
    assertThat(returns.lineOf(complex, 1).decision()).isEqualTo(LineDecision.APPROVED);
  }

  @Test
  @DisplayName(
      "TRI-08 within their limit specialists grant what nobody else of a team may; counted")
  void withinTheLimit() throws Exception {
    CaseNumber number = waiting(Reason.COUNTERFEIT);

    goodwill(number, "agent", 4_000).andExpect(status().isConflict());
    goodwill(number, SPECIALIST, 5_001)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("50")))
        .andExpect(jsonPath("$.detail").value(containsString("lead")));
    assertThat(told(number)).isEmpty();
    goodwill(number, SPECIALIST, 800).andExpect(status().isCreated());
    assertThat(told(number)).isEmpty();
    goodwill(number, SPECIALIST, 4_000).andExpect(status().isCreated());

    Deviation individual = told(number).get(0);
    assertThat(individual.kind()).isEqualTo(Deviation.Kind.INDIVIDUAL_SOLUTION);
    assertThat(individual.team()).isEqualTo(SPECIALIST);
    assertThat(individual.why()).isEqualTo("Her wedding gift.");
    assertThat(individual.rules().get(0)).startsWith("Rule_MoneyFront");
    assertThat(report.counts(clock.instant().minus(Duration.ofDays(1)), soon(), SPECIALIST))
        .anyMatch(count -> count.kind() == Deviation.Kind.INDIVIDUAL_SOLUTION);
    ask(get("/work/deviations?team=specialist&lang=zh-CN"), "lead")
        .andExpect(content().string(containsString("超出标准权限的个别方案")));
  }

  @Test
  @DisplayName(
      "TRI-08 POL-05 by hand a case goes to them with its reason, and so does an exception")
  void byHand() throws Exception {
    CaseNumber number = returns.openDelivered(200, line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    reopen.reopen(number, "I was in hospital.", null);

    give(number, "agent", " ").andExpect(status().isUnprocessableEntity());
    give(number, "warehouse", "odd").andExpect(status().isForbidden());
    assertThat(teamsOfWork(number)).containsOnly("returns");
    give(number, "agent", "Papers of a hospital abroad.").andExpect(status().isNoContent());
    give(number, "agent", "again").andExpect(status().isConflict());

    assertThat(teamsOfWork(number)).containsOnly(SPECIALIST);
    ask(get("/work/cases/" + number), SPECIALIST)
        .andExpect(content().string(containsString("Papers of a hospital abroad.")));
    assertThatThrownBy(() -> decide(number, "returns", "Papers")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> decide(number, SPECIALIST, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.errors().get(0).pointer()).isEqualTo("/values/note"));
    decide(number, SPECIALIST, "Papers were shown.");
    assertThat(told(number))
        .singleElement()
        .satisfies(
            one -> assertThat(one.kind()).isEqualTo(Deviation.Kind.GRANTED_AGAINST_RULE),
            one -> assertThat(one.team()).isEqualTo(SPECIALIST));
  }

  @Test
  @DisplayName("TRI-08 the page of a case gives it to the specialists, and says why it cannot")
  void page() throws Exception {
    CaseNumber number = waiting(Reason.UNWANTED);
    String path = "/work/cases/" + number + "/specialists";

    ask(get("/work/cases/" + number), "agent").andExpect(content().string(containsString(path)));
    ask(get(path), "agent").andExpect(content().string(containsString("What makes it complex?")));
    ask(post(path).with(csrf()).param("reason", "Three shops at once."), "agent")
        .andExpect(status().is3xxRedirection());

    assertThat(cases.get(number).team()).isEqualTo(SPECIALIST);
    ask(get(path + "?lang=zh-TW"), "agent")
        .andExpect(content().string(containsString("此服務單已由專業客服團隊處理。")));
  }

  /** One that a person has to decide. */
  private CaseNumber waiting(Reason reason) {
    CaseNumber number = returns.open(line(LAMPS, 1, reason));
    driver.runJobs(number);
    if (reason == Reason.COUNTERFEIT) {
      returns.evidence(number);
      driver.runJobs(number);
    }
    return number;
  }

  private void decide(CaseNumber number, String who, String note) {
    returns.finish(
        number, ReturnElements.DECIDE_RETURN, who, Map.of("decision", "approve", "note", note));
  }

  private List<String> teamsOfWork(CaseNumber number) {
    return items.openOf(number).stream().map(id -> items.find(id).orElseThrow().team()).toList();
  }

  private List<Deviation> told(CaseNumber number) {
    return report
        .page(clock.instant().minus(Duration.ofDays(1)), soon(), null, null, 200)
        .items()
        .stream()
        .filter(one -> one.caseNumber().equals(number.value()))
        .toList();
  }

  private java.time.Instant soon() {
    return clock.instant().plus(Duration.ofDays(1));
  }

  private ResultActions goodwill(CaseNumber number, String role, int cents) throws Exception {
    return ask(
        post("/api/v1/cases/" + number + "/goodwill")
            .with(csrf())
            .header("Idempotency-Key", role + cents)
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"kind": "MONEY", "amount": {"amount": %d, "currency": "EUR"},
                 "reason": "Her wedding gift."}
                """
                    .formatted(cents)),
        role);
  }

  private ResultActions give(CaseNumber number, String role, String reason) throws Exception {
    return ask(
        post("/api/v1/cases/" + number + "/specialists")
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"" + reason + "\"}"),
        role);
  }

  private ResultActions ask(MockHttpServletRequestBuilder asked, String role) throws Exception {
    return web.perform(asked.with(user(role).roles(role.toUpperCase(Locale.ROOT))));
  }
}
