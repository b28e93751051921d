package io.recourse.processes;

import static io.recourse.policy.Term.Start.NOTICE;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.bought;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.moneydue.BreachPayBack;
import io.recourse.policy.Term;
import io.recourse.policy.TermEnd;
import io.recourse.policy.TermName;
import io.recourse.shipping.ParcelStatus;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.testing.BrokenRow;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The day by which the law wants the money back runs on the case, and passing it is seen. */
@RecourseTest
class PayBackClockTest {

  private static final String PROCESS = "LateWorkProcess";

  @Autowired ReturnsFixture returns;
  @Autowired BreachPayBack breach;
  @Autowired CaseClocks clocks;
  @Autowired Cases cases;
  @Autowired TermEnd ends;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName("LAW-01 what was sold at the doorstep is paid back by the rule for such sales")
  void doorstep() {
    String order = returns.movedTo(returns.order(1, 2_000, 0, bought(1, "CUP", 1, 2_000)), "US");
    int marked =
        jdbc.sql("update order_line set traits = '{DOORSTEP}' where order_number = ?")
            .param(order)
            .update();
    assertThat(marked).isEqualTo(1);
    CaseNumber it = returns.open(order, null, line(1, 1, Reason.UNWANTED));
    returns.run(it);
    if (ofMoney(it).isEmpty()) {
      returns.approve(it);
    }

    CaseClock clock = ofMoney(it).get(0);
    Term rule = new Term(TermName.REFUND, 10, Term.Unit.WORKING_DAYS, NOTICE, "", "", "");
    assertThat(clock.dueAt()).isEqualTo(ends.of(rule, "US", returns.now()));
    assertThat(clock.legalGround()).contains("16 CFR 429.1");
  }

  @ParameterizedTest
  @CsvSource({
    "DE, UNWANTED,  approved,  14, DAYS,         2011/83",
    "NO, UNWANTED,  approved,  14, DAYS,         2011/83",
    "US, UNWANTED,  approved,   7, WORKING_DAYS, 16 CFR 435",
    "GB, UNWANTED,  sent,      14, DAYS,         SI 2013/3134",
    "GB, FAULT_IN_USE, approved, 14, DAYS,       CRA 2015 s20(15)",
    "CN, UNWANTED,  arrived,    7, DAYS,         Art 25"
  })
  @DisplayName("LAW-01 RFD-01 the statute says from which event on how long, and what ends it")
  void by_statute(
      String country, Reason reason, String from, int number, Term.Unit unit, String ground) {
    CaseNumber it = returns.open(returns.orderTo(country), null, line(LAMPS, 1, reason));
    returns.run(it);
    if (returns.tasks(it).isEmpty()) {
      returns.evidence(it);
    }
    assertThat(ofMoney(it)).as("before it is agreed to").isEmpty();
    returns.approve(it);
    assertThat(ofMoney(it)).hasSize(from.equals("approved") ? 1 : 0);
    returns.parcel(it, ParcelStatus.IN_TRANSIT);
    assertThat(ofMoney(it)).hasSize(from.equals("arrived") ? 0 : 1);
    returns.parcel(it, ParcelStatus.DELIVERED);

    assertThat(ofMoney(it)).hasSize(1);
    CaseClock clock = ofMoney(it).get(0);
    Term rule = new Term(TermName.REFUND, number, unit, Term.Start.NOTICE, "", "", "");
    assertThat(clock.dueAt()).isEqualTo(ends.of(rule, country, returns.now()));
    assertThat(clock.legalGround()).contains(ground);
    assertThat(clock.party()).isEqualTo("STAFF");
    returns.inspect(it, LAMPS, 1, 1);
    returns.settle(it);
    assertThat(returns.paid(it)).isEqualTo(4000);
    assertThat(returns.clock(it, CaseClock.PAY_BACK)).isEqualTo("MET");
  }

  @Test
  @DisplayName("LAW-01 TRI-09 money that is late is seen in the list, on the case, by the lead")
  void missed() throws Exception {
    CaseNumber number = arrived();
    returns.inspect(number, LAMPS, 1, 1);
    pass(number);

    round();

    assertThat(returns.clock(number, CaseClock.PAY_BACK)).isEqualTo("BREACHED");
    assertThat(returns.events(number)).containsOnlyOnce("PayBackMissed");
    assertThat(read("/work/cases/" + number, "agent")).contains("By law the money was to go out");
    assertThat(read("/work/cases?q=" + number, "agent")).contains("Money late by law");
    assertThat(read("/api/v1/cases?q=" + number, "agent")).contains("\"payBackMissed\":true");
    assertThat(read("/api/v1/tasks?queue=team&case=" + number, "lead"))
        .contains("Task_ApproveRefund");
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(returns.clock(number, CaseClock.PAY_BACK)).isEqualTo("BREACHED");
  }

  @ParameterizedTest
  @CsvSource({"REFUND, PayBackMissed", "authorityAnswer, DutyMissed"})
  @DisplayName("LAW-01 TRI-09 a case whose clock cannot be kept as missed keeps no other waiting")
  void one_is_broken(String clock, String missed) {
    List<CaseNumber> both =
        Stream.of(arrived(), arrived()).sorted(Comparator.comparing(CaseNumber::value)).toList();
    both.forEach(
        number -> clocks.start(number, clock, "STAFF", returns.now().minusSeconds(9), "late", ""));
    CaseNumber broken = both.get(0);
    CaseNumber sound = both.get(1);

    try (var row = new BrokenRow(jdbc, "case_clock", "case_number", broken)) {
      round();
    }

    assertThat(returns.clock(sound, clock)).isEqualTo("BREACHED");
    assertThat(returns.events(sound)).contains(missed, "WorkEscalated");
    assertThat(returns.clock(broken, clock)).isEqualTo("RUNNING");
    assertThat(returns.events(broken)).doesNotContain(missed);

    round();

    assertThat(returns.clock(broken, clock)).isEqualTo("BREACHED");
    assertThat(returns.events(broken)).containsOnlyOnce(missed);
    assertThat(returns.events(sound)).containsOnlyOnce(missed);
  }

  @Test
  @DisplayName("LAW-01 while the goods are not even sent the clock rests; then it runs on")
  void may_wait_for_the_goods() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    pass(number);

    assertThat(breach.breach(number)).isFalse();
    assertThat(returns.clock(number, CaseClock.PAY_BACK)).isEqualTo("PAUSED");
    returns.parcel(number, ParcelStatus.IN_TRANSIT);

    assertThat(returns.clock(number, CaseClock.PAY_BACK)).isEqualTo("RUNNING");
    Instant due = ofMoney(number).get(1).dueAt();
    assertThat(due).isAfter(returns.now()).isBefore(returns.now().plusSeconds(86_400));
  }

  private CaseNumber arrived() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private void pass(CaseNumber number) {
    jdbc.sql(
            "update case_clock set due_at = now() - interval '1 hour' where case_number = ? and"
                + " name = ?")
        .params(number.value(), CaseClock.PAY_BACK)
        .update();
  }

  private List<CaseClock> ofMoney(CaseNumber number) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(CaseClock.PAY_BACK))
        .toList();
  }

  private void round() {
    management.executeJob(
        management.createJobQuery().processDefinitionKey(PROCESS).timers().singleResult().getId());
    var started = runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).singleResult();
    for (int step = 0; step < 3; step++) {
      management.executeJob(
          management.createJobQuery().processInstanceId(started.getId()).singleResult().getId());
    }
  }

  private String read(String path, String who) throws Exception {
    return http.perform(
            get(path).with(user(who).roles(who.toUpperCase(Locale.ROOT))).locale(Locale.ENGLISH))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
