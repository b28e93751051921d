package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.AskPayment;
import io.recourse.serviceplans.CallOffPlan;
import io.recourse.serviceplans.EndPlansOfReturned;
import io.recourse.serviceplans.process.PlanElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.units.Unit;
import io.recourse.warranty.Coverage;
import io.recourse.warranty.JudgeCoverage;
import io.recourse.warranty.UnitWarranty;
import io.recourse.warranty.WarrantyBook;
import io.recourse.withdrawal.WithdrawCase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is sold for a unit is charged, and in force only once it is paid (REP-05). */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicePlanProcessTest {

  @Autowired ServicePlans plans;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired JudgeCoverage judge;
  @Autowired AskPayment askPayment;
  @Autowired WithdrawCase withdraw;
  @Autowired WarrantyBook warranties;
  @Autowired CallOffPlan callOff;
  @Autowired EndPlansOfReturned endPlans;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(PlanElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("REP-05 a warranty that is sold answers from the payment on, not before")
  void paid() throws Exception {
    Unit unit = plans.unit("DE");
    String plan = plans.plan();
    CaseNumber number = walk(plans.sold(unit, plan));
    assertThat(layer(unit)).isEqualTo(Coverage.Layer.NONE);
    assertThat(fixture.runningClocks(number)).containsExactly("planPayment");
    assertThat(fixture.mailText(number, "planPayment")).contains("29.00").contains("/pay/");
    assertThatThrownBy(() -> plans.sold(unit, plan)).hasMessageContaining("already");
    String today = "(now() at time zone 'Europe/Berlin')::date";
    jdbc.sql(
            "update unit_warranty set starts_on = %s - 10, ends_on = %s + 20 where sale = ?"
                .formatted(today, today))
        .param(number.value())
        .update();
    plans.pay(number);
    assertThat(layer(unit)).isEqualTo(Coverage.Layer.EXTENDED);
    UnitWarranty paid = warranties.of(List.of(unit.serial().key())).get(0);
    assertThat(paid.startsOn()).as("not before it was paid").isAfter(day(-2)).isBefore(day(2));
    assertThat(paid.endsOn()).as("as long as sold").isEqualTo(paid.startsOn().plusDays(30));
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(fixture.mails(number)).endsWith("planInForce");
  }

  @Test
  @DisplayName("REP-05 unpaid it lapses and can be sold anew; what is paid later goes back")
  void lapsed() throws Exception {
    Unit unit = plans.unit("DE");
    String plan = plans.plan();
    CaseNumber number = walk(plans.sold(unit, plan));
    String link = askPayment.ask(number, null).id().toString();
    driver.fireTimer(number, "Timer_PlanPaymentOver");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.EXPIRED);
    plans.pay(number, link);
    fixture.settle(number);
    assertThat(layer(unit)).isEqualTo(Coverage.Layer.NONE);
    assertThat(fixture.paid(number)).as("paid back").isEqualTo(2900);
    CaseNumber again = walk(plans.sold(unit, plan));
    withdraw.withdraw(again, "Too dear.", null);
    driver.runJobs(again);
    assertThat(layer(unit)).isEqualTo(Coverage.Layer.NONE);
    assertThat(fixture.mails(again)).endsWith("planWithdrawn");
    assertThatThrownBy(() -> askPayment.ask(again, null)).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName(
      "a paid plan is called off: all of it within the term, later what is left, by its case")
  void calledOff() throws Exception {
    Unit unit = plans.unit("DE");
    CaseNumber number = walk(plans.sold(unit, plans.plan()));
    assertThatThrownBy(() -> callOff.callOff(number, CallOffPlan.Why.CUSTOMER))
        .as("nothing is paid")
        .isInstanceOf(Problem.class);
    plans.pay(number);
    var customer = user(unit.owner()).roles("CUSTOMER");
    http.perform(get("/portal/cases/" + number).with(customer))
        .andExpect(content().string(Matchers.containsString("You can still withdraw")));
    http.perform(post("/portal/cases/" + number + "/plan/call-off").with(customer).with(csrf()))
        .andExpect(redirectedUrl("/portal/cases/" + number));
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(2900);
    assertThat(warranties.soldOn(number).orElseThrow().state())
        .isEqualTo(UnitWarranty.State.LAPSED);
    assertThat(fixture.mails(number)).endsWith("planCalledOff");
    assertThatThrownBy(() -> callOff.callOff(number, CallOffPlan.Why.CUSTOMER))
        .as("once")
        .isInstanceOf(Problem.class);

    CaseNumber later = paidLongAgo(unit);
    http.perform(post("/api/v1/cases/" + later + "/plan/call-off").with(customer))
        .andExpect(jsonPath("$.amount.amount").value(1836))
        .andExpect(jsonPath("$.whole").value(false));
    fixture.settle(later);
    assertThat(fixture.paid(later)).as("19 of 30 days are left").isEqualTo(1836);
    assertThat(fixture.mails(later)).as("each is told of its own").endsWith("planCalledOff");
    assertThat(warranties.soldOn(later).orElseThrow().endsOn()).isBefore(day(2));
    assertThat(
            jdbc.sql(
                    "select data::jsonb ->> 'serial' from audit_event where chain = ? and type = ?")
                .params(later.value(), "PlanSaleMoved")
                .query(String.class)
                .list())
        .as("the feed names the unit")
        .containsOnly(unit.serial().value());
  }

  @Test
  @DisplayName("a unit that went home by return has what is left of its plan paid back")
  void unitReturned() throws Exception {
    Unit unit = plans.unit("DE");
    CaseNumber number = paidLongAgo(unit);
    assertThat(endPlans.end(number)).as("its owner has it").isFalse();
    jdbc.sql(
            "update order_line set claimed_quantity = quantity, returned_quantity = quantity where"
                + " order_number = ?")
        .param(unit.sale().orderNumber())
        .update();
    String other = given(unit);
    assertThat(endPlans.end(number)).as("goes on with the one given for it").isFalse();
    jdbc.sql("delete from unit where key = ?").param(other).update();
    assertThat(endPlans.after(null)).isNotEmpty();
    String round = driver.walkRound("PlanRoundProcess", 1).getId();
    assertThat(coverage.missedBy("PlanRoundProcess", List.of(round))).isEmpty();
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(1836);
    assertThat(endPlans.end(number)).isFalse();
  }

  /** Its customer has another for it. */
  private String given(Unit unit) {
    String key = unit.serial().key() + "-B";
    jdbc.sql(
            "insert into unit (key, serial, sku, name, replaces, created_at) values (?, ?, ?, ?, ?,"
                + " now())")
        .params(key, key, unit.sku(), unit.name(), unit.serial().key())
        .update();
    return key;
  }

  /** For 30 days, of which 19 are left. */
  private CaseNumber paidLongAgo(Unit unit) throws Exception {
    CaseNumber number = walk(plans.sold(unit, plans.plan()));
    plans.pay(number);
    jdbc.sql(
            "update service_plan_sale set paid_at = paid_at - interval '90 days' where"
                + " case_number = ?")
        .param(number.value())
        .update();
    String today = "(now() at time zone 'Europe/Berlin')::date";
    jdbc.sql(
            "update unit_warranty set starts_on = %s - 10, ends_on = %s + 19 where sale = ?"
                .formatted(today, today))
        .param(number.value())
        .update();
    return number;
  }

  private LocalDate day(int ahead) {
    return LocalDate.ofInstant(fixture.now(), ZoneOffset.UTC).plusDays(ahead);
  }

  private Coverage.Layer layer(Unit unit) {
    return judge
        .judge(new JudgeCoverage.Question(null, null, unit, null, Set.of()), fixture.now())
        .layer();
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }
}
