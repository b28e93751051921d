package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.core.authority.AuthorityUtils.createAuthorityList;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.serviceplans.CallOffPlan;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.units.Unit;
import io.recourse.upgrades.AskUpgrade;
import io.recourse.upgrades.Upgrade;
import io.recourse.upgrades.UpgradeBook;
import io.recourse.upgrades.process.UpgradeElements;
import io.recourse.web.ByNumber;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An upgrade of a unit: offered, ordered, paid, carried out by a technician, or paid back. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeProcessTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ServicePlans plans;
  @Autowired UpgradeWaits upgrades;
  @Autowired AskUpgrade ask;
  @Autowired UpgradeBook book;
  @Autowired CallOffPlan callOff;
  @Autowired WithdrawCase withdraw;
  @Autowired JdbcClient jdbc;
  @Autowired Cases cases;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(UpgradeElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("REP-08 ordered on the unit's page, paid, carried out, told, in the unit's history")
  void carriedOut() throws Exception {
    Unit unit = plans.unit("DE");
    String code = upgrades.offered(unit);
    RequestPostProcessor owner = user(unit.owner()).roles("CUSTOMER");
    String page = "/portal/units/" + unit.serial().value();
    http.perform(get(page).with(owner))
        .andExpect(content().string(containsString("More programs")))
        .andExpect(content().string(containsString("49.00")));
    asksForACode(unit, page + "/upgrades/" + code);
    String to =
        http.perform(
                post(page + "/upgrades/" + code).param("atOnce", "true").with(owner).with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    CaseNumber number = new CaseNumber(to.replaceFirst(".*/", ""));
    walked.add(number.value());
    assertThat(fixture.mailText(number, "planPayment")).contains("More programs", "49.00");
    http.perform(post(page + "/upgrades/" + code).with(owner).with(csrf()));
    http.perform(get(page).with(owner))
        .andExpect(content().string(containsString("Waiting for payment")))
        .andExpect(content().string(not(containsString("/upgrades/" + code))));
    assertThat(fixture.tasks(number)).as("nothing is done before it is paid").isEmpty();

    plans.pay(number);
    driver.runJobs(number);
    assertThat(cases.get(number).isEnded()).isFalse();
    assertThat(fixture.mailText(number, "planInForce")).contains("carries it out");
    assertThat(fixture.tasks(number)).containsExactly(UpgradeElements.CARRY_OUT);
    assertThat(fixture.runningClocks(number)).containsExactly("carryOutUpgrade");
    finish(number, "DONE", "The key is 1234.");

    assertThat(fixture.clock(number, "carryOutUpgrade")).isEqualTo("MET");
    assertThat(fixture.mailText(number, "upgradeDone")).contains("The key is 1234.");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(book.find(number).orElseThrow().state()).isEqualTo(Upgrade.State.DONE);
    jdbc.sql("update upgrade_offer set name = 'Renamed since' where code = ?").param(code).update();
    http.perform(get("/work/units/" + unit.serial().value()).with(user("lead").roles("LEAD")))
        .andExpect(content().string(not(containsString("Renamed since"))))
        .andExpect(content().string(containsString("Carried out")))
        .andExpect(content().string(containsString(number.value())));
    assertThatThrownBy(() -> ask.ask(unit, code, false)).isInstanceOf(Problem.class);
    assertThat(callOff.now(number, CallOffPlan.Why.CUSTOMER))
        .as("done at once at the owner's wish: there is nothing to withdraw from")
        .isEmpty();
    assertThatThrownBy(() -> callOff.callOff(number, CallOffPlan.Why.CUSTOMER))
        .isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("REP-08 what cannot be carried out, or is not in its term, is paid back whole")
  void paidBack() {
    Unit unit = plans.unit("DE");
    CaseNumber impossible = paid(unit);
    finish(impossible, "NOT_DONE", "The board is too old.");
    fixture.settle(impossible);
    assertThat(fixture.paid(impossible)).isEqualTo(4900);
    assertThat(fixture.mailText(impossible, "planCalledOff")).contains("could not be carried out");
    assertThat(cases.get(impossible).deriveStatus()).isEqualTo(CaseStatus.CLOSED);

    CaseNumber late = paid(plans.unit("DE"));
    driver.fireTimer(late, "Timer_UpgradeOver");
    fixture.settle(late);
    assertThat(fixture.paid(late)).isEqualTo(4900);
    assertThat(fixture.clock(late, "carryOutUpgrade")).isEqualTo("BREACHED");
    assertThat(book.find(late).orElseThrow().state()).isEqualTo(Upgrade.State.NOT_DONE);
    assertThat(fixture.tasks(late)).isEmpty();
  }

  @Test
  @DisplayName("REP-08 its customer calls it off before it is carried out: nobody works on it")
  void calledOff() {
    CaseNumber number = paid(plans.unit("DE"));
    assertThat(withdraw.isPossible(cases.get(number)))
        .as("what was paid is called off, with its money, not withdrawn without it")
        .isFalse();
    jdbc.sql(
            "update service_plan_sale set paid_at = paid_at - interval '60 days' where case_number"
                + " = ?")
        .param(number.value())
        .update();
    assertThat(callOff.now(number, CallOffPlan.Why.CUSTOMER).orElseThrow().amount().amount())
        .as("nothing was done yet")
        .isEqualTo(4900);
    var back = callOff.callOff(number, CallOffPlan.Why.CUSTOMER);
    assertThat(back.whole()).isTrue();
    driver.runJobs(number);
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(4900);
    assertThat(fixture.tasks(number)).isEmpty();
    assertThat(fixture.clock(number, "carryOutUpgrade")).isEqualTo("CANCELLED");
    assertThat(cases.get(number).isEnded()).isTrue();
    assertThat(book.find(number).orElseThrow().state()).isEqualTo(Upgrade.State.CALLED_OFF);
  }

  @Test
  @DisplayName("REP-08 unsound offers are refused beside their fields; a foreign unit is unknown")
  void refused() throws Exception {
    Unit unit = plans.unit("DE");
    String code = upgrades.offered(unit);
    http.perform(
            put("/api/v1/upgrades/BAD CODE")
                .contentType("application/json")
                .content("{\"sku\": \"nobody\", \"name\": \" \"}")
                .with(user("owner").roles("OWNER")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors.length()").value(7));
    http.perform(
            put("/api/v1/upgrades/" + code)
                .contentType("application/json")
                .content("{}")
                .with(user("agent").roles("AGENT")))
        .andExpect(status().isForbidden());
    http.perform(
            post("/work/upgrades")
                .param("code", code)
                .param("price", "a lot")
                .param("currency", "EUR")
                .with(user("owner").roles("OWNER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("must be a sum above zero")));
    http.perform(
            post("/work/upgrades")
                .param("code", code)
                .param("price", "100")
                .param("currency", "XXX")
                .with(user("owner").roles("OWNER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("must be a sum above zero")));
    http.perform(
            post("/portal/units/" + unit.serial().value() + "/upgrades/no-such")
                .with(user(unit.owner()).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(redirectedUrl("/portal/units/" + unit.serial().value()))
        .andExpect(flash().attribute("upgradeRefused", containsString("not offered")));
    http.perform(
            post("/portal/units/" + unit.serial().value() + "/upgrades/" + code)
                .with(user("C-somebody").roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().isNotFound());
    assertThatThrownBy(() -> ask.ask(unit, "no-such", false)).isInstanceOf(Problem.class);
    http.perform(get("/work/upgrades?lang=zh-CN").with(user("agent").roles("AGENT")))
        .andExpect(content().string(containsString("产品升级")))
        .andExpect(content().string(containsString("More programs")));
  }

  /** INT-07: number and e-mail, which others may know, give up no right to withdraw. */
  private void asksForACode(Unit unit, String path) throws Exception {
    MockHttpSession session = new MockHttpSession();
    RequestPostProcessor byNumber =
        user(unit.owner()).authorities(createAuthorityList("ROLE_CUSTOMER", ByNumber.MARK));
    for (String yes : List.of("true", "on")) {
      String to =
          http.perform(post(path).param("atOnce", yes).session(session).with(byNumber).with(csrf()))
              .andReturn()
              .getResponse()
              .getRedirectedUrl();
      assertThat(to).startsWith("/portal/code?act=");
      http.perform(get(to).session(session).with(byNumber))
          .andExpect(content().string(containsString("cannot withdraw from it then")))
          .andExpect(content().string(containsString(path)));
    }
    assertThat(book.of(List.of(unit.serial().key()))).isEmpty();
  }

  private CaseNumber paid(Unit unit) {
    CaseNumber number = upgrades.paid(unit);
    walked.add(number.value());
    return number;
  }

  private void finish(CaseNumber number, String result, String words) {
    fixture.finish(
        number, UpgradeElements.CARRY_OUT, "technician", Map.of("result", result, "words", words));
  }
}
