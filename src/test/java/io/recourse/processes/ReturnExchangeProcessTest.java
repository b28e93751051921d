package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.ReopenCase;
import io.recourse.disputes.process.ContestElements;
import io.recourse.intake.NewCase;
import io.recourse.returns.process.ReturnElements;
import io.recourse.settlement.PrepareExchange;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every way through the return process with the real delegates. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnExchangeProcessTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired ContestOutcome contest;
  @Autowired PrepareExchange exchange;
  @Autowired BackorderWaits backorders;

  private final List<String> walked = new ArrayList<>();
  private int tests;

  @BeforeEach
  void useEngine() {
    tests++;
  }

  @AfterAll
  void every_flow_node_is_walked() {
    if (tests == testsWritten()) {
      assertThat(coverage.missed(ReturnElements.PROCESS, walked)).isEmpty();
      assertThat(coverage.missed("DecideRequestProcess", walked)).isEmpty();
      assertThat(coverage.missed("AppealProcess", walked)).isEmpty();
      assertThat(coverage.missed(ContestElements.PROCESS, walked)).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "RET-01 RET-02 RFD-01 approved, sent back, inspected, refunded once, closed and told")
  void happy_path() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.APPROVED);

    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);

    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.paid(number)).isEqualTo(1500);
    assertThat(returns.lineOf(number, 1).money()).isEqualTo(MoneyState.SETTLED);
    assertThat(returns.mails(number))
        .containsExactlyInAnyOrder("receipt", "label", "received", "refunded", "outcome");
    assertThat(process)
        .isEnded()
        .hasPassedInOrder(
            "Task_JudgeRequest",
            "Task_ApproveAutomatically",
            "CallActivity_ReturnShipment",
            "Task_InspectReturn",
            "CallActivity_Refund",
            "Task_TellRefunded",
            "Task_CloseCase",
            "Task_TellOutcome")
        .hasPassed("EndEvent_ReturnClosed");
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.DISPOSED);
  }

  @Test
  @DisplayName("TRI-09 RET-01 a person decides what the rules do not; finance pays")
  void decided_by_a_person() {
    CaseNumber number = open(line(LAMPS, 2, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    assertThat(driver.waitsAt(number)).contains("Task_DecideReturn");
    assertThat(cases.get(number).state().next().defaultOutcome()).isEqualTo("approved");

    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "approve", "lines", List.of(Map.of("line", LAMPS, "quantity", 1))));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    assertThat(returns.lineOf(number, 1).approvedQuantity()).isOne();
    assertThat(returns.lineOf(number, 2).decision()).isEqualTo(LineDecision.REFUSED);
    assertThat(returns.mails(number)).containsOnlyOnce("partlyRefused");
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(returns.clock(number, "decide")).isEqualTo("MET");
    assertThat(process).isEnded();
  }

  @Test
  @DisplayName("POL-03 an ineligible request is kept as refused; the refusal stands without appeal")
  void refused_without_appeal() {
    CaseNumber number = openLate();
    ProcessInstance process = returns.instance(number);
    driver.runJobs(number);
    assertThat(status(number)).isEqualTo(CaseStatus.REFUSED);
    assertThat(cases.get(number).state().ground()).isNotBlank();
    assertThat(returns.mails(number)).contains("refused");

    driver.fireTimer(number, "Timer_AppealTermOver");

    assertThat(returns.clock(number, "appeal")).isEqualTo("BREACHED");
    assertThat(process).isEnded().hasPassed("EndEvent_RequestRefused");
  }

  @Test
  @DisplayName("RET-01 an appeal brings a refused request before a person, who may refuse again")
  void refused_and_appealed() {
    CaseNumber number = openLate();
    ProcessInstance process = returns.instance(number);
    driver.runJobs(number);

    reopen.reopen(number, "I was in hospital.", null);
    assertThat(status(number)).isEqualTo(CaseStatus.OPEN);
    assertThat(coverage.passed(number.value())).contains("Message_RequestAppealed");
    assertThat(driver.waitsAt(number)).contains("Task_DecideReturn");
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "refuse", "note", "Far too late."));

    assertThat(status(number)).isEqualTo(CaseStatus.REFUSED);
    assertThat(returns.lineOf(number, 1).ground()).isEqualTo("Far too late.");
    assertThat(coverage.passed(number.value())).contains("EndEvent_RequestRefused");
  }

  @Test
  @DisplayName("RET-01 evidence that never comes leaves the decision to a person")
  void evidence_silence() {
    CaseNumber number = open(line(LAMPS, 1, Reason.DEFECTIVE));
    ProcessInstance process = returns.instance(number);
    driver.runJobs(number);
    assertThat(status(number)).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.INFO_NEEDED);

    driver.fireTimer(number, "Timer_EvidenceOverdue");

    assertThat(returns.clock(number, "evidence")).isEqualTo("BREACHED");
    assertThat(driver.waitsAt(number)).contains("Task_DecideReturn");
  }

  @Test
  @DisplayName("RET-02 the rules grant one line, refuse another; no person is asked, both are told")
  void partly_refused_by_the_rules() {
    CaseNumber number =
        noted(
            returns.openDelivered(
                200, line(CUPS, 1, Reason.DEFECTIVE), line(LAMPS, 1, Reason.UNWANTED)));
    driver.runJobs(number);
    returns.evidence(number);
    returns.settle(number);

    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.APPROVED);
    assertThat(returns.lineOf(number, 2).decision()).isEqualTo(LineDecision.REFUSED);
    assertThat(returns.mails(number)).containsOnlyOnce("partlyRefused").contains("approved");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(coverage.passed(number.value()))
        .contains("Task_ApproveAutomatically")
        .doesNotContain("Task_DecideReturn");
  }

  @Test
  @DisplayName("RET-01 evidence and answers come in, also after the team asked")
  void evidence_and_question() {
    CaseNumber number = open(line(LAMPS, 1, Reason.DEFECTIVE));
    ProcessInstance process = returns.instance(number);
    driver.runJobs(number);
    returns.evidence(number);
    assertThat(coverage.passed(number.value())).contains("Message_EvidenceArrived");
    assertThat(driver.waitsAt(number)).contains("Task_DecideReturn");

    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "askInfo", "note", "Since when?"));
    assertThat(status(number)).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    returns.evidence(number);

    assertThat(driver.waitsAt(number)).contains("Task_DecideReturn");
    assertThat(returns.clock(number, "evidence")).isEqualTo("MET");
    assertThat(returns.mails(number)).contains("evidence");
  }

  @Test
  @DisplayName("RET-01 TRI-09 undecided at half the term the lead hears, at its end it is approved")
  void approved_by_default() {
    CaseNumber number = open(line(LAMPS, 1, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    int before = cases.get(number).priority();

    driver.fireTimer(number, "Timer_DecisionHalfOver");
    assertThat(cases.get(number).priority()).isGreaterThan(before);
    assertThat(returns.task(number, ReturnElements.DECIDE_RETURN).getPriority())
        .isGreaterThan(before);
    driver.fireTimer(number, "Timer_DecisionOverdue");

    assertThat(returns.clock(number, "decide")).isEqualTo("BREACHED");
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.APPROVED);
    assertThat(returns.lineOf(number, 1).ground()).contains("by default");
    assertThat(coverage.passed(number.value()))
        .contains("Task_EscalateDecision", "Task_ApproveByDefault");
  }

  @Test
  @DisplayName("RET-01 goods never sent back: the request expires and may be reopened")
  void not_sent_back_then_reopened() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    driver.runJobs(number);
    driver.fireTimer(number, "Timer_SendTermOver");

    assertThat(status(number)).isEqualTo(CaseStatus.EXPIRED);
    assertThat(returns.mails(number)).contains("expired");
    assertThat(process).isEnded().hasPassed("EndEvent_RequestExpired");

    reopen.reopen(number, "I forgot.", null);
    assertThat(status(number)).isEqualTo(CaseStatus.OPEN);
    assertThat(returns.instance(number)).hasPassed("StartEvent_CaseReopened");
    assertThat(driver.waitsAt(number)).contains("Task_DecideReturn");
  }

  @Test
  @DisplayName("RET-10 a parcel lost on our label is our risk: refunded as accepted")
  void lost() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    returns.parcel(number, ParcelStatus.LOST);
    returns.settle(number);

    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.LOST);
    assertThat(returns.paid(number)).isEqualTo(1500);
    assertThat(returns.mails(number)).containsOnlyOnce("lost");
    assertThat(process).isEnded().hasPassed("Task_AcceptWithoutGoods");
  }

  @Test
  @DisplayName("LOG-07 delivered after it turned round is delivered to the sender: nothing is paid")
  void turned_round() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    returns.parcel(number, ParcelStatus.IN_TRANSIT);
    returns.parcel(number, ParcelStatus.RETURN_TO_SENDER);
    driver.fireTimer(number, "Timer_TransitTermOver");
    assertThat(returns.task(number, "Task_TraceParcel")).isNotNull();
    returns.parcel(number, ParcelStatus.DELIVERED);

    assertThat(returns.task(number, "Task_TraceParcel")).as("a person looks").isNotNull();
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.IN_TRANSIT);
    assertThat(returns.events(number)).contains("ParcelBackAtSender");
    assertThat(cases.get(number).state().next().defaultOutcome()).isEqualTo("parcelReturned");
    driver.fireTimer(number, "Timer_SearchTermOver");
    returns.settle(number);

    assertThat(returns.paid(number)).isZero();
    assertThat(status(number)).isEqualTo(CaseStatus.EXPIRED);
    assertThat(returns.runningClocks(number)).isEmpty();
    assertThat(process).isEnded().hasPassed("EndEvent_RequestExpired");
  }

  @Test
  @DisplayName("LOG-01 a delivery heard before the turning round that it followed is no receipt")
  void turned_round_heard_late() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    Instant delivered = returns.now();
    returns.told(number, ParcelStatus.IN_TRANSIT, delivered.minusSeconds(7200));
    returns.told(number, ParcelStatus.DELIVERED, delivered);
    assertThat(returns.task(number, "Task_InspectReturn")).isNotNull();

    returns.told(number, ParcelStatus.RETURN_TO_SENDER, delivered.minusSeconds(3600));
    assertThat(returns.task(number, "Task_InspectReturn")).isNull();
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.IN_TRANSIT);
    assertThat(returns.runningClocks(number)).containsExactly("transit");
    driver.fireTimer(number, "Timer_TransitTermOver");
    assertThat(returns.tasks(number)).containsExactly("Task_TraceParcel");
    driver.fireTimer(number, "Timer_SearchTermOver");
    returns.settle(number);

    assertThat(returns.paid(number)).isZero();
    assertThat(status(number)).isEqualTo(CaseStatus.EXPIRED);
    assertThat(returns.runningClocks(number)).isEmpty();
    assertThat(driver.instances(number)).isEmpty();
  }

  /** Walked for its end event; what it leaves behind is asserted beside the other withdrawals. */
  @Test
  @DisplayName("LOG-07 a late parcel that turned round ends the withdrawal without a loss")
  void late_parcel_turned_round() {
    CaseNumber number = withdrawnOnTheRoad();
    ProcessInstance process = returns.instance(number);
    returns.parcel(number, ParcelStatus.RETURN_TO_SENDER);
    driver.fireTimer(number, "Timer_TransitTermOver");
    driver.fireTimer(number, "Timer_SearchTermOver");

    assertThat(process).isEnded().hasPassed("EndEvent_LateParcelBackAtSender");
    assertThat(status(number)).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("RET-02 a small fault is refunded at once and the goods stay")
  void keep_without_return() {
    CaseNumber number = open(line(PEN, 1, Reason.DEFECTIVE));
    ProcessInstance process = returns.instance(number);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(900);
    assertThat(returns.mails(number))
        .containsExactlyInAnyOrder("receipt", "approved", "refunded", "outcome");
    assertThat(process).isEnded().hasNotPassed("CallActivity_ReturnShipment");
  }

  @Test
  @DisplayName("RET-01 goods that nobody inspects in time are accepted as declared")
  void inspection_default() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    driver.fireTimer(number, "Timer_InspectionOverdue");
    returns.settle(number);

    assertThat(returns.clock(number, "inspect")).isEqualTo("BREACHED");
    assertThat(returns.lineOf(number, 1).acceptedQuantity()).isOne();
    assertThat(returns.paid(number)).isEqualTo(1500);
  }

  @Test
  @DisplayName("RET-01 part accepted, part sent back; the contest of it is reviewed and confirmed")
  void partly_rejected_and_confirmed() {
    CaseNumber number = partlyRejected();
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER))
        .containsExactly("{1=1}");
    assertThat(returns.mails(number)).contains("sentBack");

    contest.contest(number, "It was whole.", null);
    ProcessInstance process = returns.instance(number);
    assertThat(driver.waitsAt(number)).contains("Task_ReviewContest");
    returns.finish(number, ContestElements.REVIEW_CONTEST, "lead", Map.of("decision", "confirm"));

    assertThat(process).isEnded();
    assertThat(coverage.passed(number.value())).contains("EndEvent_OutcomeConfirmed");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(returns.mails(number)).contains("contestRefused");
  }

  @Test
  @DisplayName("RET-01 a granted contest pays the rejected piece once it is back, and only that")
  void contest_granted() {
    CaseNumber number = partlyRejected();
    contest.contest(number, "It was whole.", null);
    returns.finish(number, ContestElements.REVIEW_CONTEST, "lead", Map.of("decision", "overturn"));
    assertThat(returns.paid(number)).isEqualTo(4000);
    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(8000);
    assertThat(returns.mails(number)).containsOnlyOnce("contestGranted");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-01 not contested within its window the outcome stands, and its clock ends")
  void contest_window_over() {
    CaseNumber number = partlyRejected();
    ProcessInstance process = returns.instance(number);
    assertThat(driver.waitsAt(number)).contains("Gateway_AwaitContest");
    assertThat(returns.clock(number, "contest")).isEqualTo("RUNNING");

    driver.fireTimer(number, "Timer_ContestTermOver");

    assertThat(returns.clock(number, "contest")).isEqualTo("BREACHED");
    assertThat(cases.get(number).state().next().step()).isNull();
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(process).isEnded().hasPassed("EndEvent_OutcomeStands");
    assertThatThrownBy(() -> contest.contest(number, "Too late.", null))
        .isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("RET-01 reopened instead of contested: one process goes on, the window is closed")
  void reopened_instead_of_contested() {
    CaseNumber number = partlyRejected();
    ProcessInstance closed = returns.instance(number);
    reopen.reopen(number, "Something else.", null);

    assertThat(closed).isEnded();
    assertThat(coverage.passed(number.value())).contains("EndEvent_ContestDropped");
    assertThat(returns.clock(number, "contest")).isEqualTo("CANCELLED");
    assertThat(driver.waitsAt(number)).contains("Task_DecideReturn");
  }

  @Test
  @DisplayName("RET-01 a contest that nobody reviews in time is granted")
  void contest_by_default() {
    CaseNumber number = partlyRejected();
    contest.contest(number, "It was whole.", null);
    driver.fireTimer(number, "Timer_ReviewOverdue");
    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    assertThat(returns.clock(number, "reviewContest")).isEqualTo("BREACHED");
    assertThat(returns.paid(number)).isEqualTo(8000);
  }

  @Test
  @DisplayName("RET-01 goods missing from the parcel are not paid for")
  void nothing_in_the_parcel() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 0, 0);

    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.SHORT);
    assertThat(status(number)).isEqualTo(CaseStatus.REFUSED);
    assertThat(returns.paid(number)).isZero();
    assertThat(returns.mails(number)).containsOnlyOnce("short");
    assertThat(process)
        .isEnded()
        .hasPassed("Gateway_WhatNow")
        .hasNotPassed("Task_SendBack", "Task_ReserveRefund");
  }

  @Test
  @DisplayName("RET-09 exchange at the same price ships the replacement and moves no money")
  void exchange_same_price() {
    CaseNumber number = exchanged("LAMP");
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{1=1}");
    assertThat(returns.paid(number)).isZero();
    assertThat(returns.mails(number)).containsOnlyOnce("replacement").doesNotContain("refunded");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-09 exchange for a cheaper article refunds the difference and ships")
  void exchange_cheaper() {
    CaseNumber number = exchanged("LAMP-MINI");
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1000);
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-09 exchange for a dearer article ships once the difference is paid")
  void exchange_dearer() {
    CaseNumber number = exchanged("LAMP-XL");
    assertThat(cases.get(number).state().next().step()).isEqualTo("payDifference");
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();

    exchange.differencePaid(number, "till-1");
    driver.runJobs(number);

    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(returns.clock(number, "payDifference")).isEqualTo("MET");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-09 an unpaid difference turns the exchange into a refund")
  void exchange_unpaid() {
    CaseNumber number = exchanged("LAMP-XL");
    ProcessInstance process = returns.instance(number);
    driver.fireTimer(number, "Timer_DifferenceOverdue");
    returns.settle(number);

    assertThat(returns.lineOf(number, 1).remedy()).isEqualTo(Remedy.REFUND);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
    assertThat(process).isEnded();
  }

  @Test
  @DisplayName("RET-09 a repair asked for in a return: a person decides, the next remedy is named")
  void repair_asked_for() {
    CaseNumber number =
        open(
            new NewCase.Line(
                PEN, 1, Reason.DEFECTIVE, null, null, null, Remedy.REPAIR, List.of(), null));
    returns.evidence(number);
    returns.approve(number);

    assertThat(returns.lineOf(number, 1).remedy()).isNotEqualTo(Remedy.REPAIR);
    assertThat(returns.lineOf(number, 1).ground()).contains("does no repair");
  }

  @Test
  @DisplayName("RFD-01 finance refuses: no money moves and the customer hears why")
  void refund_refused() {
    CaseNumber number = open(line(LAMPS, 1, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.finish(
        number, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "no"));

    assertThat(returns.paid(number)).isZero();
    assertThat(returns.lineOf(number, 1).money()).isEqualTo(MoneyState.NONE);
    assertThat(returns.mails(number)).contains("refundRefused");
    assertThat(process).isEnded();
  }

  @Test
  @DisplayName("RET-01 withdrawn while undecided, on the way, and with the goods here")
  void withdrawn_at_each_wait() {
    CaseNumber undecided = open(line(LAMPS, 1, Reason.UNWANTED));
    withdraw(undecided);
    CaseNumber asked = open(line(LAMPS, 1, Reason.DEFECTIVE));
    withdraw(asked);
    CaseNumber labelled = open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(labelled);
    withdraw(labelled);
    assertThat(returns.lineOf(labelled, 1).goods()).isEqualTo(GoodsState.NOT_DUE);

    CaseNumber here = open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(here, ParcelStatus.DELIVERED);
    withdraw(here);
    assertThat(returns.parcelsTo(here, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(returns.lineOf(here, 1).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
  }

  @Test
  @DisplayName("RFD-01 once settled a case cannot be withdrawn")
  void settled_cases_stay() {
    CaseNumber number = open(line(PEN, 1, Reason.DEFECTIVE));
    returns.settle(number);

    assertThatThrownBy(() -> withdraw.withdraw(number, "Changed my mind.", null))
        .isInstanceOf(Problem.class);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("NTF-03 the customer hears of an open case at intervals, even without progress")
  void kept_informed() {
    CaseNumber number = open(line(LAMPS, 1, Reason.UNWANTED));
    driver.fireTimer(number, "StartEvent_NewsDue");

    assertThat(returns.mails(number)).contains("progress");
    assertThat(driver.waitsAt(number)).contains("Task_DecideReturn");
  }

  @Test
  @DisplayName("NTF-03 a refused case that only may be appealed tells no progress")
  void no_news_of_a_refused_case() {
    CaseNumber number = openLate();
    driver.runJobs(number);
    driver.fireTimer(number, "StartEvent_NewsDue");

    assertThat(returns.mails(number)).containsOnlyOnce("refused").doesNotContain("progress");
    assertThat(returns.instance(number)).hasPassed("EndEvent_NoNewsDue");
  }

  @Test
  @DisplayName("RET-01 a parcel that arrives after the withdrawal is sent back by the warehouse")
  void late_parcel_sent_back() {
    CaseNumber number = withdrawnOnTheRoad();
    ProcessInstance process = returns.instance(number);
    assertThat(process).isWaitingAt("CallActivity_LateParcel");
    assertThat(returns.clock(number, "transit")).isEqualTo("RUNNING");
    returns.parcel(number, ParcelStatus.DELIVERED);

    assertThat(process).isWaitingAt(ReturnElements.SEND_PARCEL_BACK);
    assertThat(returns.clock(number, "sendParcelBack")).isEqualTo("RUNNING");
    assertThat(cases.get(number).state().next().step()).isEqualTo("sendParcelBack");
    returns.finish(number, ReturnElements.SEND_PARCEL_BACK, "warehouse", Map.of());

    assertThat(returns.clock(number, "sendParcelBack")).isEqualTo("MET");
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER))
        .containsExactly("{1=1}");
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
    assertThat(returns.mails(number))
        .containsExactlyInAnyOrder("receipt", "label", "withdrawn", "sentHome");
    assertThat(status(number)).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(process).isEnded().hasPassed("EndEvent_GoodsSentHome");
  }

  @Test
  @DisplayName("RET-01 a late parcel that nobody sees to goes back by default")
  void late_parcel_by_default() {
    CaseNumber number = withdrawnOnTheRoad();
    returns.parcel(number, ParcelStatus.DELIVERED);
    driver.fireTimer(number, "Timer_SendParcelBackOverdue");

    assertThat(returns.clock(number, "sendParcelBack")).isEqualTo("BREACHED");
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(status(number)).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("RET-10 a late parcel that is lost ends the case; reopened, it is refunded")
  void late_parcel_lost() {
    CaseNumber number = withdrawnOnTheRoad();
    ProcessInstance process = returns.instance(number);
    returns.parcel(number, ParcelStatus.LOST);

    assertThat(process).isEnded().hasPassed("EndEvent_LateParcelLost");
    assertThat(returns.mails(number)).contains("lateLost").doesNotContain("sentHome", "lost");
    assertThat(status(number)).isEqualTo(CaseStatus.WITHDRAWN);

    reopen.reopen(number, "Then pay me.", null);
    returns.approve(number);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1500);
  }

  @Test
  @DisplayName("RET-08 what came beyond the request is decided on before the case closes")
  void surplus_decided() {
    CaseNumber number = withSurplus();
    ProcessInstance process = returns.instance(number);
    assertThat(process).isWaitingAt("Task_DecideSurplus");
    returns.finish(
        number,
        ReturnElements.DECIDE_SURPLUS,
        "returns",
        Map.of("surplus", List.of(Map.of("position", 1, "adds", 0))));

    assertThat(process)
        .isEnded()
        .hasPassedInOrder("Task_SendSurplus", "Task_TellSurplusSent", "Task_CloseCase");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-08 surplus that nobody decides on goes back by default")
  void surplus_by_default() {
    CaseNumber number = withSurplus();
    driver.fireTimer(number, "Timer_SurplusOverdue");

    assertThat(returns.clock(number, "decideSurplus")).isEqualTo("BREACHED");
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-08 surplus kept for collection goes back when nobody comes for it")
  void surplus_kept() {
    CaseNumber number = withSurplus();
    returns.finish(
        number,
        "Task_DecideSurplus",
        "returns",
        Map.of("rest", "collect", "surplus", List.of(Map.of("position", 1, "adds", 0))));
    assertThat(returns.mails(number)).contains("surplusKept");

    driver.fireTimer(number, "Timer_CollectionOver");
    driver.runJobs(number);

    assertThat(returns.clock(number, "collectSurplus")).isEqualTo("BREACHED");
    assertThat(returns.mails(number)).contains("surplusSentBack");
  }

  @Test
  @DisplayName("RET-01 an exchange whose article went meanwhile waits for it, then goes on")
  void backorder() {
    String sku = backorders.article("WAITED-", 1);
    CaseNumber number = noted(backorders.gone(sku));
    assertThat(returns.hasReturnParcel(number)).isFalse();

    backorders.has(sku, 1);
    driver.runJobs(number);

    assertThat(returns.hasReturnParcel(number)).isTrue();
  }

  private static long testsWritten() {
    return Arrays.stream(ReturnExchangeProcessTest.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .count();
  }

  private CaseNumber open(NewCase.Line line) {
    return noted(returns.open(line));
  }

  private CaseNumber openLate() {
    return noted(returns.openDelivered(200, line(LAMPS, 1, Reason.UNWANTED)));
  }

  private CaseNumber noted(CaseNumber number) {
    walked.add(number.value());
    return number;
  }

  private CaseNumber withdrawnOnTheRoad() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.IN_TRANSIT);
    withdraw.withdraw(number, "Changed my mind.", null);
    driver.runJobs(number);
    return number;
  }

  private CaseNumber withSurplus() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.finish(
        number,
        ReturnElements.INSPECT_RETURN,
        "warehouse",
        Map.of(
            "lines", List.of(ReturnsFixture.found(CUPS, 1, 1)),
            "surplus", List.of(Map.of("name", "A scarf", "quantity", 1))));
    returns.settle(number);
    return number;
  }

  private CaseNumber partlyRejected() {
    CaseNumber number = open(line(LAMPS, 2, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 1);
    returns.settle(number);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    return number;
  }

  private CaseNumber exchanged(String sku) {
    CaseNumber number = open(exchange(LAMPS, 1, sku));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    return number;
  }

  private void withdraw(CaseNumber number) {
    ProcessInstance process = returns.instance(number);
    withdraw.withdraw(number, "Changed my mind.", null);
    driver.runJobs(number);
    assertThat(status(number)).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(returns.mails(number)).contains("withdrawn");
    assertThat(process).isEnded().hasPassed("Task_TellWithdrawal");
  }

  private CaseStatus status(CaseNumber number) {
    return cases.get(number).deriveStatus();
  }
}
