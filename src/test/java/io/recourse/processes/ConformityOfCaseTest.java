package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.conformity.Conformity;
import io.recourse.conformity.Conformity.Kind;
import io.recourse.conformity.Conformity.Proven;
import io.recourse.conformity.Conformity.State;
import io.recourse.conformity.ProveConformity;
import io.recourse.policy.TermName;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A case is held against the law that was in force for it, with its proof. */
@RecourseTest
class ConformityOfCaseTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProveConformity prove;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName("LAW-01 what the law asked, when it was done, and the entry that proves it")
  void inTime() throws Exception {
    CaseNumber number = paid();
    Conformity proof = prove.of(number);

    Proven money = named(proof, TermName.REFUND);
    assertThat(money.kind()).isEqualTo(Kind.TIME);
    assertThat(money.state()).isEqualTo(State.MET);
    assertThat(money.at()).isBefore(money.dueAt());
    assertThat(money.demanded().number()).isEqualTo(14);
    assertThat(money.rule().law()).isTrue();
    assertThat(money.rule().source()).isNotBlank();
    assertThat(money.proof().type()).isEqualTo("ClockMet");
    assertThat(money.proof().hash())
        .isEqualTo(
            jdbc.sql("select encode(hash, 'hex') from audit_event where chain = ? and seq = ?")
                .params(number.value(), money.proof().seq())
                .query(String.class)
                .single());
    Proven right = named(proof, TermName.CHANGE_OF_MIND);
    assertThat(right.kind()).isEqualTo(Kind.RIGHT);
    assertThat(right.state()).isEqualTo(State.HELD);
    assertThat(right.demanded().number()).isEqualTo(14);
    assertThat(right.given().number()).isGreaterThanOrEqualTo(14);
    assertThat(proof.isHeld()).isTrue();

    String path = "/api/v1/cases/" + number + "/conformity";
    http.perform(get(path).with(user("auditor").roles("AUDITOR")))
        .andExpect(jsonPath("$.policyVersion").value(proof.policyVersion()))
        .andExpect(jsonPath("$.duties[?(@.rule.term == 'REFUND')].state").value("MET"));
    http.perform(get(path).with(user("warehouse").roles("WAREHOUSE")))
        .andExpect(status().isForbidden());
    http.perform(
            get("/work/cases/" + number + "/conformity?lang=zh-CN")
                .with(user("auditor").roles("AUDITOR")))
        .andExpect(content().string(containsString("合规证明")))
        .andExpect(content().string(containsString("第 " + money.proof().seq() + " 条")));
  }

  @Test
  @DisplayName("LAW-01 the rules of its time hold for an old case though the law changed since")
  void ruleThen() {
    CaseNumber old = returns.openDelivered(220, line(LAMPS, 1, Reason.FAULT_IN_USE));
    CaseNumber fresh = returns.open(line(LAMPS, 1, Reason.FAULT_IN_USE));

    Proven then = prove.of(old).duties().get(0);
    Proven now = prove.of(fresh).duties().get(0);
    LocalDate changed = LocalDate.of(2026, 6, 19);
    assertThat(then.rule().effectiveFrom()).isBefore(changed);
    assertThat(then.rule().effectiveTo()).as("out of force today").isBefore(changed);
    assertThat(now.rule().effectiveFrom()).isAfterOrEqualTo(changed);
    assertThat(prove.of(old).duties())
        .allMatch(duty -> prove.of(old).policyVersion().contains(duty.rule().pack()));
  }

  @Test
  @DisplayName("LAW-01 what was not done by the day of the law is told as missed")
  void missed() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    assertThat(named(prove.of(number), TermName.REFUND).state()).isEqualTo(State.RUNS);
    jdbc.sql("update case_clock set started_at = ?, due_at = ? where case_number = ?")
        .params(
            Timestamp.from(returns.now().minus(Duration.ofDays(20))),
            Timestamp.from(returns.now().minus(Duration.ofDays(1))),
            number.value())
        .update();

    Conformity proof = prove.of(number);
    assertThat(named(proof, TermName.REFUND).state()).isEqualTo(State.MISSED);
    assertThat(named(proof, TermName.REFUND).at()).isNull();
    assertThat(proof.isHeld()).isFalse();
  }

  private CaseNumber paid() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    return number;
  }

  private static Proven named(Conformity proof, TermName term) {
    return proof.duties().stream()
        .filter(duty -> term == duty.rule().term())
        .findFirst()
        .orElseThrow();
  }
}
