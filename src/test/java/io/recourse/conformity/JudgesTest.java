package io.recourse.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.LineRequest;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AdrBody;
import io.recourse.conformity.Conformity.State;
import io.recourse.policy.Duty;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.Receipt;
import io.recourse.policy.RuleThen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each judge makes of what is on record: kept, broken, or open. */
class JudgesTest {

  private static final Instant OPENED = Instant.parse("2026-11-02T10:15:00Z");
  private static final String NUMBER = "RC-000042";

  private final List<Entry> trail = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<WayOfMoney> money = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private CaseType type = CaseType.RETURN;
  private Reason reason = Reason.UNWANTED;
  private Duration later = Duration.ofDays(1);

  @Test
  @DisplayName("LAW-01 what takes goods out of a right owes nothing; a bank's matter is not judged")
  void exceptions() {
    assertThat(of(new JudgeExceptions())).isEqualTo(State.NOT_OWED);
    assertThat(of(new JudgeBillingDispute())).isEqualTo(State.NOT_JUDGED);
  }

  @Test
  @DisplayName("LAW-01 after failed tries money has to be among what is offered")
  void tries() {
    reason = Reason.DEFECTIVE;
    assertThat(of(new JudgeTries())).isEqualTo(State.NOT_DUE);
    decided("remedyOffer", Map.of("triesFailed", true), Map.of("offeredRemedies", "REPAIR,REFUND"));
    assertThat(of(new JudgeTries())).isEqualTo(State.HELD);
    decided("remedyOffer", Map.of("triesFailed", true), Map.of("offeredRemedies", "REPAIR"));
    assertThat(of(new JudgeTries())).isEqualTo(State.BROKEN);
  }

  @Test
  @DisplayName("LAW-01 who travels at the seller's cost is charged nothing for the way back")
  void wayBack() {
    assertThat(of(new JudgeWayBack())).isEqualTo(State.NOT_DUE);
    money.add(new WayOfMoney("r1", "SETTLED", "ORIGINAL", 1, 0));
    happened("RefundReserved", Map.of("refund", "r1"));
    assertThat(of(new JudgeWayBack())).isEqualTo(State.HELD);
    money.add(new WayOfMoney("r2", "CANCELLED", "ORIGINAL", 1, 499));
    assertThat(of(new JudgeWayBack())).as("given up").isEqualTo(State.HELD);
    money.add(new WayOfMoney("r3", "SENT", "ORIGINAL", 1, 499));
    assertThat(of(new JudgeWayBack())).isEqualTo(State.BROKEN);
  }

  @Test
  @DisplayName("LAW-01 money goes back as it was paid, or as was agreed before it went")
  void sameMeans() {
    money.add(new WayOfMoney("r1", "SETTLED", "STORE_CREDIT", 1, 0));
    happened("RefundToChosen", Map.of("kind", "STORE_CREDIT"));
    happened("RefundSettled", Map.of("refund", "r1", "how", "PROVIDER"));
    assertThat(of(new JudgeSameMeans())).isEqualTo(State.HELD);
    trail.remove(0);
    assertThat(of(new JudgeSameMeans())).isEqualTo(State.BROKEN);
    money.set(0, new WayOfMoney("r1", "SETTLED", "ORIGINAL", 1, 0));
    assertThat(of(new JudgeSameMeans())).isEqualTo(State.HELD);
    trail.clear();
    happened("RefundSettled", Map.of("refund", "r1", "how", "BANK_TRANSFER"));
    assertThat(of(new JudgeSameMeans())).isEqualTo(State.NOT_JUDGED);
  }

  @Test
  @DisplayName("LAW-01 of a withdrawal nothing is demanded, and its receipt names the time")
  void withdrawal() {
    assertThat(of(new JudgeWithdrawal())).isEqualTo(State.NOT_DUE);
    assertThat(of(new JudgeAcknowledgement())).isEqualTo(State.NOT_DUE);
    sent("receipt", "You declared it.");
    assertThat(of(new JudgeAcknowledgement())).isEqualTo(State.HELD);
    assertThat(of(new JudgeWithdrawal())).isEqualTo(State.BROKEN);
    sent("receipt", "On November 2 at 10:15 UTC you declared it.");
    assertThat(of(new JudgeWithdrawal())).isEqualTo(State.HELD);
    happened("LineInformationAsked", Map.of("item", 1));
    assertThat(of(new JudgeWithdrawal())).isEqualTo(State.NOT_JUDGED);
    decided("evidenceDemand", Map.of(), Map.of("demanded", "PHOTO"));
    assertThat(of(new JudgeWithdrawal())).isEqualTo(State.BROKEN);
    reason = Reason.DEFECTIVE;
    assertThat(of(new JudgeWithdrawal())).isEqualTo(State.NOT_OWED);
  }

  @Test
  @DisplayName("LAW-01 damages for fraud are paid in full")
  void fraud() {
    assertThat(of(new JudgeFraudDamages())).isEqualTo(State.NOT_DUE);
    happened("FraudFound", Map.of("amount", 50000));
    assertThat(of(new JudgeFraudDamages())).isEqualTo(State.NOT_DUE);
    happened("DamagesPaid", Map.of("amount", 40000));
    assertThat(of(new JudgeFraudDamages())).isEqualTo(State.BROKEN);
    happened("DamagesPaid", Map.of("amount", 50000));
    assertThat(of(new JudgeFraudDamages())).isEqualTo(State.HELD);
  }

  @Test
  @DisplayName("LAW-01 a repair that is owed costs nothing, is recorded, and lasts")
  void repair() {
    assertThat(of(new JudgeRepairFree())).isEqualTo(State.NOT_DUE);
    happened("RepairDiagnosed", Map.of("coverage", "NOT_COVERED"));
    assertThat(of(new JudgeRepairFree())).isEqualTo(State.NOT_OWED);
    happened("RepairDiagnosed", Map.of("coverage", "COVERED"));
    assertThat(of(new JudgeRepairFree())).isEqualTo(State.HELD);
    assertThat(of(new JudgeRepairRecord())).isEqualTo(State.NOT_DUE);
    happened("RepairPerformed", Map.of("result", "REPAIRED"));
    assertThat(of(new JudgeRepairRecord())).isEqualTo(State.NOT_DUE);
    happened("RepairTested", Map.of("passed", true));
    assertThat(of(new JudgeRepairRecord())).isEqualTo(State.HELD);
    assertThat(of(new JudgeRepairLasts())).isEqualTo(State.NOT_DUE);
    later = Duration.ofDays(40);
    assertThat(of(new JudgeRepairLasts())).isEqualTo(State.HELD);
    happened("RepairConfirmed", Map.of("works", false));
    assertThat(of(new JudgeRepairLasts())).isEqualTo(State.BROKEN);
    happened("RepairFeeMoved", Map.of("state", "ASKED"));
    assertThat(of(new JudgeRepairFree())).isEqualTo(State.BROKEN);
    trail.removeIf(entry -> entry.type().equals("RepairDiagnosed"));
    assertThat(of(new JudgeRepairRecord())).isEqualTo(State.BROKEN);
  }

  @Test
  @DisplayName("LAW-01 a choice that was made was told; what a page showed is not on record")
  void choice() {
    assertThat(of(new JudgeRepairChoice())).isEqualTo(State.NOT_JUDGED);
    happened("RepairRemedyChosen", Map.of("remedy", "REPAIR"));
    assertThat(of(new JudgeRepairChoice())).isEqualTo(State.HELD);
  }

  @Test
  @DisplayName(
      "LAW-01 terms after an exchange and after a repair are counted as the law counts them")
  void counted() {
    Map<String, Object> exchanged =
        Map.of("exchangedOn", "2026-10-01", "groundKind", "FAULT", "daysSinceDelivery", 400);
    assertThat(of(new JudgeAfterExchange())).isEqualTo(State.NOT_DUE);
    assertThat(of(new JudgeAfterRepair())).isEqualTo(State.NOT_DUE);
    decided("remedyOffer", exchanged, Map.of());
    assertThat(of(new JudgeAfterExchange())).isEqualTo(State.BROKEN);
    receipts.clear();
    decided(
        "remedyOffer",
        Map.of("exchangedOn", "2026-10-01", "groundKind", "FAULT", "daysSinceDelivery", 32),
        Map.of());
    assertThat(of(new JudgeAfterExchange())).isEqualTo(State.HELD);
    receipts.clear();
    decided("remedyOffer", Map.of("repairedOn", "2026-10-30", "mayReject", false), Map.of());
    assertThat(of(new JudgeAfterRepair())).isEqualTo(State.NOT_JUDGED);
    receipts.clear();
    decided("remedyOffer", Map.of("repairedOn", "2026-09-30", "mayReject", false), Map.of());
    assertThat(of(new JudgeAfterRepair())).isEqualTo(State.HELD);
  }

  @Test
  @DisplayName("LAW-01 the last word on a complaint names who settles disputes out of court")
  void adr() {
    AdrBody body =
        new AdrBody("DE", "Universal", null, "https://u.example", "Law", null, UNCHECKED);
    JudgeAdr judge = new JudgeAdr(country -> Optional.of(body));
    assertThat(of(judge)).isEqualTo(State.NOT_OWED);
    type = CaseType.COMPLAINT;
    assertThat(of(judge)).isEqualTo(State.NOT_DUE);
    sent("complaintDisputeDecided", "This is our final word.");
    assertThat(of(judge)).isEqualTo(State.BROKEN);
    sent("complaintDisputeDecided", "Disputes are settled by Universal, https://u.example.");
    assertThat(of(judge)).isEqualTo(State.HELD);
  }

  @Test
  @DisplayName("LAW-01 a refusal is told in writing with its reason")
  void refusal() {
    reason = Reason.DEFECTIVE;
    assertThat(of(new JudgeRefusal())).isEqualTo(State.NOT_DUE);
    ServiceCase refused = opened();
    refused.refuse(1, "No fault was found.");
    happened("LineRefused", Map.of("item", 1));
    assertThat(of(new JudgeRefusal(), refused)).isEqualTo(State.NOT_DUE);
    sent("refused", "No fault was found.");
    assertThat(of(new JudgeRefusal(), refused)).isEqualTo(State.HELD);
  }

  private static final AdrBody.Quality UNCHECKED = AdrBody.Quality.UNCHECKED;

  private State of(DutyJudge judge) {
    return of(judge, opened());
  }

  private State of(DutyJudge judge, ServiceCase of) {
    Duty duty = judge.judges().iterator().next();
    RuleThen rule =
        new RuleThen(
            "EU:2026-07-31",
            LocalDate.of(2026, 7, 31),
            null,
            true,
            "rule",
            null,
            duty,
            duty == Duty.REPAIR_LASTS ? 30 : 7,
            "Ground",
            "Source",
            PolicyRule.Quality.PRIMARY);
    Records records = new Records(of, null, trail, receipts, money, letters, OPENED.plus(later));
    Finding found = judge.of(new Bound(rule, of.lines()), records);
    assertThat(found.why()).isNotBlank();
    return found.state();
  }

  private ServiceCase opened() {
    CaseOrigin origin =
        new CaseOrigin(
            new CaseNumber(NUMBER),
            Channel.PORTAL,
            new Actor(Actor.Kind.SYSTEM, "test"),
            "C-1",
            "ORD-1",
            "en",
            "DE",
            null,
            null,
            OPENED);
    LineRequest asked =
        new LineRequest(1, 1, "LAMP", "Lamp", 1, reason, null, null, null, null, null);
    return ServiceCase.open(
        origin,
        type,
        List.of(asked),
        new Assignment(null, "returns", 50),
        Clock.fixed(OPENED, ZoneOffset.UTC));
  }

  private void happened(String what, Map<String, Object> facts) {
    int seq = trail.size() + 1;
    trail.add(new Entry(seq, what, OPENED.plusSeconds(seq), "STAFF", facts, "ab"));
  }

  private void sent(String template, String body) {
    String id = "m" + letters.size();
    letters.add(new Letter(id, template, body));
    happened("MessageSent", Map.of("message", id, "template", template));
  }

  private void decided(String table, Map<String, Object> inputs, Map<String, Object> outcome) {
    Actor system = new Actor(Actor.Kind.SYSTEM, "test");
    receipts.add(
        new Receipt(
            receipts.size(), 1, table, "1", inputs, List.of(), outcome, null, system, OPENED));
    happened("DecisionTaken", Map.of("decision", table, "item", 1));
  }
}
