package io.recourse.processes;

import static io.recourse.processes.ComplaintWaits.verdict;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.audit.VerifyChains;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.conformity.Conformity;
import io.recourse.conformity.Conformity.Kind;
import io.recourse.conformity.Conformity.Proven;
import io.recourse.conformity.Conformity.State;
import io.recourse.conformity.ProveConformity;
import io.recourse.moneydue.BreachPayBack;
import io.recourse.policy.Duty;
import io.recourse.policy.NoLaw;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import io.recourse.policy.TermName;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ChangingLaw;
import io.recourse.testing.RecourseTest;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
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
  @Autowired RepairFixture repairs;
  @Autowired ComplaintWaits complaints;
  @Autowired ChangingLaw law;
  @Autowired BreachPayBack breach;
  @Autowired VerifyChains verify;
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
    CaseNumber number = due();
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

  @Test
  @DisplayName("LAW-01 flow and quality are judged by what is on record, line by line")
  void duties() {
    Conformity proof = prove.of(paid());

    Proven means = duty(proof, Duty.SAME_MEANS);
    assertThat(means.kind()).isEqualTo(Kind.DUTY);
    assertThat(means.state()).isEqualTo(State.HELD);
    assertThat(means.why()).isEqualTo("sameMeans");
    assertThat(means.proof().type()).isEqualTo("RefundSettled");
    Proven receipt = duty(proof, Duty.WITHDRAWAL_UNPROVED);
    assertThat(receipt.state()).isEqualTo(State.HELD);
    assertThat(receipt.why()).isEqualTo("receiptWithTime");
    assertThat(receipt.proof().type()).isEqualTo("MessageSent");
    assertThat(duty(proof, Duty.WITHDRAWAL_ACKNOWLEDGED).state()).isEqualTo(State.HELD);
    assertThat(proof.duties())
        .as("nothing of faults on a change of mind")
        .extracting(one -> one.rule().duty())
        .doesNotContain(Duty.REPAIR_FREE);
  }

  @Test
  @DisplayName("LAW-01 a repair that is owed is free, recorded, and watched for its days")
  void repaired() {
    CaseNumber number = repairs.open(returns.movedTo(repairs.order(), "CN"));
    assertThat(duty(prove.of(number), Duty.REPAIR_FREE).state()).isEqualTo(State.NOT_DUE);
    repairs.arrive(number);
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    repairs.perform(number, "REPAIRED");
    repairs.test(number, true);

    Conformity proof = prove.of(number);
    assertThat(duty(proof, Duty.REPAIR_FREE).state()).isEqualTo(State.HELD);
    assertThat(duty(proof, Duty.REPAIR_FREE).proof().type()).isEqualTo("RepairDiagnosed");
    assertThat(duty(proof, Duty.REPAIR_RECORDED).proof().type()).isEqualTo("RepairTested");
    assertThat(duty(proof, Duty.REPAIR_LASTS).state()).isEqualTo(State.NOT_DUE);
    assertThat(duty(proof, Duty.REPAIR_LASTS).why()).isEqualTo("repairStillWatched");
  }

  @Test
  @DisplayName("LAW-01 CMP-07 the last word on a complaint names who settles disputes out of court")
  void lastWord() {
    CaseNumber number = complaints.disputed(complaints.walked(4), 2);
    assertThat(duty(prove.of(number), Duty.ADR_NAMED).state()).isEqualTo(State.NOT_DUE);
    returns.finish(
        number, ComplaintElements.DECIDE_DISPUTE, "owner", verdict("UPHELD", "INDEMNITY", 1500));
    returns.run(number);

    assertThat(returns.mailText(number, "complaintDisputeDecided"))
        .contains("Universalschlichtungsstelle");
    assertThat(duty(prove.of(number), Duty.ADR_NAMED).state()).isEqualTo(State.HELD);
    assertThat(duty(prove.of(number), Duty.ADR_NAMED).proof().type()).isEqualTo("MessageSent");
  }

  @Test
  @DisplayName("LAW-01 a duty that was not kept is told as broken, with the entry that shows it")
  void broken() {
    CaseNumber number = paid();
    jdbc.sql("update refund set to_kind = 'STORE_CREDIT' where case_number = ?")
        .param(number.value())
        .update();

    Conformity proof = prove.of(number);
    assertThat(duty(proof, Duty.SAME_MEANS).state()).isEqualTo(State.BROKEN);
    assertThat(duty(proof, Duty.SAME_MEANS).proof().type()).isEqualTo("RefundSettled");
    assertThat(proof.isHeld()).isFalse();
    assertThat(proof.duties().get(0).state()).as("the worst comes first").isEqualTo(State.BROKEN);
  }

  @Test
  @DisplayName("LAW-01 what was done late is told with the time at which it was, and by how much")
  void late() throws Exception {
    CaseNumber number = due();
    jdbc.sql("update case_clock set due_at = ? where case_number = ? and name = 'REFUND'")
        .params(Timestamp.from(returns.now().minus(Duration.ofHours(50))), number.value())
        .update();
    assertThat(breach.breach(number)).isTrue();
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    Proven money = named(prove.of(number), TermName.REFUND);
    assertThat(money.state()).isEqualTo(State.LATE);
    assertThat(money.at()).isBetween(money.dueAt(), returns.now().plusSeconds(60));
    assertThat(money.late().days()).isEqualTo(2);
    assertThat(money.late().hours()).isEqualTo(2);
    assertThat(money.proof().type()).isEqualTo("ClockDoneLate");
    assertThat(prove.of(number).isHeld()).isFalse();
    http.perform(
            get("/work/cases/" + number + "/conformity").with(user("auditor").roles("AUDITOR")))
        .andExpect(content().string(containsString("2 days 2 h")));
  }

  @Test
  @DisplayName("LAW-01 while the law lets the seller wait, the day that passes is not missed")
  void rests() {
    CaseNumber number = due();
    jdbc.sql(
            "update case_clock set state = 'PAUSED', due_at = ? where case_number = ? and name = ?")
        .params(Timestamp.from(returns.now().minus(Duration.ofDays(1))), number.value(), "REFUND")
        .update();

    assertThat(named(prove.of(number), TermName.REFUND).state()).isEqualTo(State.RUNS);
    assertThat(named(prove.of(number), TermName.REFUND).late()).isNull();
  }

  @Test
  @DisplayName("LAW-01 LAW-04 the proof is in the file of the case, its hash on the chain")
  void inTheFile() throws Exception {
    CaseNumber number = paid();
    String path = "/api/v1/audit/cases/" + number;
    http.perform(get(path).with(user("auditor").roles("AUDITOR")));
    String file =
        http.perform(get(path).with(user("auditor").roles("AUDITOR")))
            .andExpect(jsonPath("$.conformity.document.held").value(true))
            .andExpect(
                jsonPath("$.conformity.document.duties[?(@.rule == 'refund')].state").value("MET"))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);

    JsonNode told = new ObjectMapper().readTree(file);
    String document = file.substring(file.indexOf("{\"case\":"), file.lastIndexOf(",\"sha256\":"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
    List<String> attested = attested(number);
    assertThat(attested).as("once for one proof").hasSize(1);
    assertThat(attested.get(0)).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(told.at("/conformity/sha256").asText()).isEqualTo(attested.get(0));
    assertThat(told.at("/events").findValuesAsText("type")).contains("ConformityProved");
    assertThat(verify.one(number).broken()).as("chained like the rest").isEmpty();

    jdbc.sql("update refund set to_kind = 'STORE_CREDIT' where case_number = ?")
        .param(number.value())
        .update();
    http.perform(get(path).with(user("auditor").roles("AUDITOR")));
    assertThat(attested(number)).as("another proof").hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName(
      "LAW-01 the law changes under a standing case: it keeps its own, a new one has the new")
  void changed() throws Exception {
    LocalDate from = LocalDate.ofInstant(returns.now(), ZoneOffset.UTC).minusDays(6);
    CaseNumber standing = returns.openDelivered(10, line(LAMPS, 1, Reason.UNWANTED));
    returns.run(standing);
    String before = prove.of(standing).policyVersion();

    law.becomes(
        stricter(from),
        () -> {
          returns.approve(standing);
          returns.parcel(standing, ParcelStatus.DELIVERED);
          CaseNumber fresh = due();

          Proven old = named(prove.of(standing), TermName.REFUND);
          assertThat(old.demanded().number()).isEqualTo(14);
          assertThat(old.dueAt()).isAfter(returns.now().plus(Duration.ofDays(12)));
          assertThat(old.rule().effectiveTo()).isEqualTo(from.minusDays(1));
          assertThat(prove.of(standing).policyVersion()).isEqualTo(before);
          assertThat(duty(prove.of(standing), Duty.WITHDRAWAL_UNPROVED).rule().pack())
              .isEqualTo(old.rule().pack());
          Proven now = named(prove.of(fresh), TermName.REFUND);
          assertThat(now.demanded().number()).isEqualTo(7);
          assertThat(now.dueAt()).isBefore(returns.now().plus(Duration.ofDays(10)));
          assertThat(now.rule().pack()).isEqualTo("EU:stricter");
          assertThat(now.rule().effectiveFrom()).isEqualTo(from);
          assertThat(prove.of(fresh).duties())
              .extracting(one -> one.rule().duty())
              .as("out of force")
              .doesNotContain(Duty.WITHDRAWAL_UNPROVED)
              .contains(Duty.SAME_MEANS);
        });
  }

  /** Pays back within a week, and has no function to withdraw any more. */
  private StatutePack stricter(LocalDate from) {
    StatutePack now = law.inForce("DE", LocalDate.ofInstant(returns.now(), ZoneOffset.UTC));
    List<PolicyRule> rules =
        now.rules().stream()
            .filter(rule -> rule.duty() != Duty.WITHDRAWAL_UNPROVED)
            .map(rule -> rule.term() == TermName.REFUND ? within(7, rule) : rule)
            .toList();
    return new StatutePack(now.id(), "stricter", from, null, now.rollsToWorkingDay(), rules);
  }

  private static PolicyRule within(int days, PolicyRule it) {
    return new PolicyRule(
        it.key(),
        it.term(),
        it.duty(),
        days,
        it.plusDays(),
        it.unit(),
        it.startsAt(),
        it.countries(),
        it.regions(),
        it.levels(),
        it.trades(),
        it.traits(),
        it.claims(),
        it.atLeast(),
        it.ground(),
        it.source(),
        it.quality());
  }

  @Test
  @DisplayName("LAW-01 a case that no law binds says so, and why")
  void lawless() throws Exception {
    CaseNumber brazil =
        returns.open(returns.movedTo(returns.order(2), "BR"), null, line(PEN, 1, Reason.UNWANTED));
    CaseNumber early = returns.openDelivered(5000, line(LAMPS, 1, Reason.FAULT_IN_USE));

    assertThat(prove.of(brazil).noLaw().why()).isEqualTo(NoLaw.Why.COUNTRY_WITHOUT_PACK);
    assertThat(prove.of(brazil).duties()).isEmpty();
    assertThat(prove.of(brazil).isHeld()).as("nothing is kept where nothing binds").isFalse();
    assertThat(prove.of(early).noLaw())
        .isEqualTo(new NoLaw(NoLaw.Why.BEFORE_FIRST_VERSION, LocalDate.of(2014, 6, 13)));
    http.perform(
            get("/api/v1/cases/" + early + "/conformity").with(user("auditor").roles("AUDITOR")))
        .andExpect(jsonPath("$.noLaw.why").value("BEFORE_FIRST_VERSION"))
        .andExpect(jsonPath("$.noLaw.from").value("2014-06-13"))
        .andExpect(jsonPath("$.duties").isEmpty());
    http.perform(get("/work/cases/" + early + "/conformity").with(user("auditor").roles("AUDITOR")))
        .andExpect(content().string(containsString("before June 13, 2014")));
    http.perform(
            get("/work/cases/" + brazil + "/conformity?lang=zh-CN")
                .with(user("auditor").roles("AUDITOR")))
        .andExpect(content().string(containsString("未收录该国家的法律")));
  }

  private List<String> attested(CaseNumber number) {
    return jdbc.sql(
            """
            select data::jsonb ->> 'sha256' from audit_event
            where chain = ? and type = 'ConformityProved' order by seq
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  /** The goods are back and the money is due. */
  private CaseNumber due() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private CaseNumber paid() {
    CaseNumber number = due();
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    return number;
  }

  private static Proven duty(Conformity proof, Duty duty) {
    return proof.duties().stream()
        .filter(one -> one.rule().duty() == duty)
        .findFirst()
        .orElseThrow();
  }

  private static Proven named(Conformity proof, TermName term) {
    return proof.duties().stream()
        .filter(duty -> term == duty.rule().term())
        .findFirst()
        .orElseThrow();
  }
}
