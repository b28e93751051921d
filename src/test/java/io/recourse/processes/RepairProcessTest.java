package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.ConvertCase;
import io.recourse.repairs.ChooseRepairRemedy;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.RepairSheet;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.thirdparties.AnswerAsParty;
import io.recourse.thirdparties.AskThirdParty;
import io.recourse.thirdparties.PartyQuestion;
import io.recourse.thirdparties.PartyTask;
import io.recourse.thirdparties.PartyTasks;
import io.recourse.thirdparties.process.PartyElements;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a repair can go, by the acts of people and by time. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairProcessTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired ConfirmRepair confirm;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired ConvertCase convert;
  @Autowired ChooseRepairRemedy remedies;
  @Autowired PartyWaits parties;
  @Autowired PartyTasks partyTasks;
  @Autowired AnswerAsParty thirdParty;
  @Autowired AskThirdParty ask;
  @Autowired RepairSheet sheet;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(RepairElements.PROCESS, walked)).isEmpty();
    assertThat(coverage.missed(RepairElements.SETTLEMENT, walked)).isEmpty();
  }

  @Test
  @DisplayName("REP-01 TRI-10 diagnosed, repaired, tested, sent home and confirmed by the customer")
  void repaired() {
    CaseNumber number = walk(repairs.open());
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    repairs.arrive(number);
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.DIAGNOSE_REPAIR);
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    assertThat(fixture.clock(number, "diagnoseRepair")).isEqualTo("MET");
    repairs.perform(number, "REPAIRED");
    repairs.test(number, true);

    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(fixture.lineOf(number, 1).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
    assertThat(fixture.openPieces(number, 1)).isEqualTo(1);
    confirm.confirm(number, true, "Spins again.");
    driver.runJobs(number);
    assertThat(fixture.clock(number, "confirmRepair")).isEqualTo("MET");
    assertThat(fixture.mails(number)).endsWith("repairDone", "repairOver");
    assertThat(fixture.parcelStates(number))
        .as("who speaks of the goods has them: nobody searches for them")
        .containsOnly("DELIVERED");
    assertThat(fixture.paid(number)).isZero();
    assertOver(number, CaseStatus.CLOSED);
    assertThatThrownBy(() -> confirm.confirm(number, false, null)).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName(
      "CMP-08 REP-01 while goods are diagnosed the model asks their maker, once a question")
  void maker_asked_by_the_model() {
    CaseNumber number = walk(repairs.arrived());
    UUID asked = parties.ask(number, "maker@example.com");
    UUID silent = parties.ask(number, "workshop@example.com");
    assertThat(coverage.passed(number.value())).contains("Message_MakerNeeded");
    assertThat(driver.waitsAt(number))
        .as("diagnosed meanwhile")
        .contains(RepairElements.DIAGNOSE_REPAIR, PartyElements.AWAIT);
    thirdParty.answer(asked, "The pump of this year fails. Replace it.");
    assertThat(sheet.toDiagnose(number).get("partyFindings").toString())
        .contains("The pump of this year fails");
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    driver.fireTimer(number, "Timer_ThirdPartyOver");
    assertThat(partyTasks.get(silent).state()).isEqualTo(PartyTask.State.LAPSED);
    assertThat(coverage.passed(number.value())).contains("EndEvent_MakerHeard");
    assertThat(driver.waitsAt(number)).doesNotContain(PartyElements.AWAIT);
    assertThatThrownBy(
            () ->
                ask.ask(
                    number, new PartyQuestion("Maker", "m@example.com", "en", 1, "Ada asks: why?")))
        .as("nothing of the customer is told")
        .isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("REP-01 what nobody does in time goes on by default, from diagnosis to confirmation")
  void nobody_acts() {
    CaseNumber number = walk(repairs.arrived());
    driver.fireTimer(number, "Timer_DiagnosisOverdue");
    assertThat(fixture.clock(number, "diagnoseRepair")).isEqualTo("BREACHED");
    repairs.perform(number, "REPAIRED");
    driver.fireTimer(number, "Timer_TestOverdue");
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.PERFORM_REPAIR);
    repairs.perform(number, "REPAIRED");
    repairs.test(number, true);
    driver.fireTimer(number, "Timer_ConfirmationOver");
    assertThat(fixture.clock(number, "confirmRepair")).isEqualTo("BREACHED");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("REP-01 RET-09 a test that fails again and again ends in money back, all of it")
  void tests_fail() {
    CaseNumber number = walk(repairs.atWork());
    repairs.perform(number, "REPAIRED");
    repairs.test(number, false);
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.PERFORM_REPAIR);
    repairs.perform(number, "REPAIRED");
    repairs.test(number, false);
    fixture.settle(number);

    assertThat(fixture.paid(number)).isEqualTo(30000);
    assertThat(fixture.lineOf(number, 1).goods()).isEqualTo(GoodsState.DISPOSED);
    assertThat(fixture.returnedPieces(number, 1)).isEqualTo(1);
    assertThat(fixture.mails(number)).contains("repairRemedy").endsWith("repairMadeUp");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("REP-01 beyond repair, or not repaired in time: money back; finance may refuse it")
  void unrepairable() {
    CaseNumber beyond = walk(repairs.atWork());
    repairs.perform(beyond, "UNREPAIRABLE");
    fixture.finish(
        beyond, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "Why?"));
    assertThat(fixture.paid(beyond)).isZero();
    assertThat(fixture.mails(beyond)).contains("refundRefused");
    assertOver(beyond, CaseStatus.CLOSED);

    CaseNumber late = walk(repairs.atWork());
    driver.fireTimer(late, "Timer_RepairOverdue");
    assertThat(fixture.clock(late, "performRepair")).isEqualTo("BREACHED");
    fixture.settle(late);
    assertThat(fixture.paid(late)).isEqualTo(30000);
    assertOver(late, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-09 beyond repair and a new piece was asked for: it is sent, while there is one")
  void replaced() {
    CaseNumber number = walk(repairs.askingForReplacement(1));
    repairs.arrive(number);
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    repairs.perform(number, "UNREPAIRABLE");
    assertThat(fixture.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(fixture.paid(number)).isZero();
    assertThat(fixture.lineOf(number, 1).goods()).isEqualTo(GoodsState.DISPOSED);
    assertOver(number, CaseStatus.CLOSED);

    CaseNumber none = walk(repairs.askingForReplacement(0));
    repairs.arrive(none);
    repairs.diagnose(none, "FAULT_CONFIRMED", "COVERED");
    repairs.perform(none, "UNREPAIRABLE");
    fixture.settle(none);
    assertThat(fixture.paid(none)).isEqualTo(30000);
  }

  @Test
  @DisplayName("REP-01 no fault found: home as it came; taken up again, it is not covered")
  void not_repaired() {
    CaseNumber number = walk(repairs.arrived());
    repairs.diagnose(number, "NO_FAULT_FOUND", "COVERED");
    assertThat(fixture.mails(number)).endsWith("repairDeclined");
    assertOver(number, CaseStatus.CLOSED);

    reopen.reopen(number, "It still does not spin.", null);
    driver.runJobs(number);
    repairs.arrive(number);
    repairs.diagnose(number, "CUSTOMER_DAMAGE", "NOT_COVERED");
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(2);
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("REP-01 repaired but not working at home: it comes in once more")
  void still_faulty() {
    CaseNumber number = walk(repairs.home());
    confirm.confirm(number, false, "It stopped after a day.");
    driver.runJobs(number);
    assertThat(fixture.parcelsTo(number, ParcelDirection.RETURN)).hasSize(2);
    repairs.arrive(number);
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.DIAGNOSE_REPAIR);
  }

  @Test
  @DisplayName("REP-01 goods not sent in: expired; goods lost on the way: money back")
  void not_here() {
    CaseNumber kept = walk(repairs.open());
    driver.fireTimer(kept, "Timer_SendTermOver");
    assertThat(fixture.mails(kept)).endsWith("repairExpired");
    assertOver(kept, CaseStatus.EXPIRED);

    CaseNumber lost = walk(repairs.open());
    fixture.parcel(lost, ParcelStatus.IN_TRANSIT);
    fixture.parcel(lost, ParcelStatus.LOST);
    fixture.settle(lost);
    assertThat(fixture.paid(lost)).isEqualTo(30000);
    assertOver(lost, CaseStatus.CLOSED);

    CaseNumber present = walk(repairs.ofNoOrder(cases.get(lost).customerId()));
    fixture.parcel(present, ParcelStatus.IN_TRANSIT);
    fixture.parcel(present, ParcelStatus.LOST);
    assertOver(present, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("INT-01 a withdrawn repair: the label is void, goods on the road or here go home")
  void withdrawn() {
    CaseNumber unsent = walk(repairs.open());
    withdraw(unsent);
    assertThat(fixture.parcelStates(unsent)).containsExactly("VOIDED");
    assertOver(unsent, CaseStatus.WITHDRAWN);

    CaseNumber here = walk(repairs.arrived());
    withdraw(here);
    assertThat(fixture.parcelsTo(here, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertOver(here, CaseStatus.WITHDRAWN);

    CaseNumber road = walk(repairs.open());
    fixture.parcel(road, ParcelStatus.IN_TRANSIT);
    withdraw(road);
    fixture.parcel(road, ParcelStatus.DELIVERED);
    assertThat(fixture.parcelsTo(road, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertOver(road, CaseStatus.WITHDRAWN);

    CaseNumber lost = walk(repairs.open());
    fixture.parcel(lost, ParcelStatus.IN_TRANSIT);
    withdraw(lost);
    fixture.parcel(lost, ParcelStatus.LOST);
    assertOver(lost, CaseStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("INT-01 a repair becomes a return and a repair again; the goods stay here")
  void converted() {
    CaseNumber number = walk(repairs.arrived());
    convert.convert(number, CaseType.RETURN, "Wants the money.", null);
    assertThat(fixture.clock(number, "diagnoseRepair")).isEqualTo("CANCELLED");
    assertThat(driver.instances(number))
        .noneMatch(it -> it.getProcessDefinitionId().startsWith("Repair"));
    convert.convert(number, CaseType.REPAIR, "A repair after all.", null);
    driver.runJobs(number);
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.DIAGNOSE_REPAIR);
    assertThat(fixture.parcelsTo(number, ParcelDirection.RETURN)).hasSize(1);
  }

  @Test
  @DisplayName(
      "RET-09 kept for less, and nobody says how much: the share of the shop, goods at home")
  void kept_for_less() {
    CaseNumber number = walk(repairs.openInStock(10, "GB"));
    remedies.choose(number, Remedy.PRICE_REDUCTION);
    repairs.arrive(number);
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(6000);
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertOver(number, CaseStatus.CLOSED);
  }

  private void withdraw(CaseNumber number) {
    withdraw.withdraw(number, "No longer wanted.", null);
    driver.runJobs(number);
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }

  private void assertOver(CaseNumber number, CaseStatus as) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(as);
    assertThat(fixture.tasks(number)).isEmpty();
    assertThat(fixture.runningClocks(number)).isEmpty();
    assertThat(driver.instances(number))
        .noneMatch(it -> it.getProcessDefinitionId().startsWith("Repair"));
  }
}
