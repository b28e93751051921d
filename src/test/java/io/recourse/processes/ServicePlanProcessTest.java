package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.AskPayment;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
