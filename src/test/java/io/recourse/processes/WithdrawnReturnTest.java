package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.returns.process.ReturnElements;
import io.recourse.settlement.PrepareExchange;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import io.recourse.withdrawal.WithdrawLine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a withdrawal leaves behind, wherever the request stood. */
@RecourseTest
class WithdrawnReturnTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired WithdrawCase withdraw;
  @Autowired WithdrawLine lines;
  @Autowired ReopenCase reopen;
  @Autowired PrepareExchange exchange;
  @Autowired MockMvc web;

  @Test
  @DisplayName("RET-01 withdrawn before the decision: no task, no clock, no money, pieces free")
  void during_the_decision() {
    CaseNumber number = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    driver.runJobs(number);
    assertThat(returns.openPieces(number, LAMPS)).isZero();

    withdraw(number);

    assertThat(returns.task(number, ReturnElements.DECIDE_RETURN)).isNull();
    assertThat(returns.clock(number, "decide")).isEqualTo("CANCELLED");
    assertThat(returns.openPieces(number, LAMPS)).isEqualTo(2);
    assertThat(returns.mails(number)).containsExactlyInAnyOrder("receipt", "withdrawn");
    assertOver(number);
  }

  @Test
  @DisplayName("RET-01 one line is withdrawn: its pieces are free, the other is decided and paid")
  void one_line() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.SIZE), line(CUPS, 1, Reason.SIZE));
    assertThat(lines.possible(cases.get(number))).hasSize(2);
    String page = "/portal/cases/" + number;
    var buyer = user(cases.get(number).customerId()).roles("CUSTOMER");
    web.perform(get(page).with(buyer))
        .andExpect(content().string(containsString("<option value=\"1\">")));
    web.perform(
            post(page + "/withdraw")
                .with(buyer)
                .with(csrf())
                .param("item", "1")
                .param("reason", "I keep the lamp"))
        .andExpect(status().is3xxRedirection());

    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.WITHDRAWN);
    assertThat(returns.openPieces(number, LAMPS)).isEqualTo(2);
    assertThatThrownBy(() -> lines.withdraw(number, 1, "again", null)).isInstanceOf(Problem.class);
    returns.approve(number);
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.WITHDRAWN);
    assertThat(returns.parcelsTo(number, ParcelDirection.RETURN)).containsExactly("{2=1}");
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1500);
  }

  @Test
  @DisplayName("RET-01 the last undecided line takes the case with it, a decided one does not go")
  void last_line() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.SIZE), line(CUPS, 1, Reason.SIZE));
    var first = lines.withdraw(number, 1, "I keep the lamp", null);
    var second = lines.withdraw(number, 2, "and the cup", null);
    driver.runJobs(number);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.WITHDRAWN);
    assertOver(number);

    CaseNumber decided = returns.open(line(LAMPS, 1, Reason.SIZE), line(CUPS, 1, Reason.SIZE));
    returns.approve(decided);
    assertThatThrownBy(() -> lines.withdraw(decided, 1, "late", null)).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("RET-01 LOG-02 withdrawn with an unused label: label void, nothing is awaited")
  void with_an_unused_label() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(number);

    withdraw(number);

    assertThat(returns.parcelStates(number)).containsExactly("VOIDED");
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.NOT_DUE);
    assertThat(returns.openPieces(number, CUPS)).isEqualTo(3);
    assertOver(number);
  }

  @Test
  @DisplayName("RET-01 withdrawn on the road: pieces free at once, once is enough, parcel awaited")
  void during_transit() {
    CaseNumber number = returns.open(line(CUPS, 2, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.IN_TRANSIT);

    withdraw(number);

    assertThat(returns.openPieces(number, CUPS)).isEqualTo(3);
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.WITHDRAWN);
    assertThat(returns.parcelsTo(number, ParcelDirection.RETURN)).hasSize(1);
    assertThatThrownBy(() -> withdraw(number)).isInstanceOf(Problem.class);
    assertThat(returns.clock(number, "transit")).isEqualTo("RUNNING");
    assertThat(returns.instance(number)).isWaitingAt("CallActivity_LateParcel");
  }

  @Test
  @DisplayName("LOG-01 handed over unheard: the withdrawal asks the carrier and awaits the parcel")
  void label_in_use_unheard() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    returns.moveUnheard(number, ParcelStatus.IN_TRANSIT);

    withdraw(number);

    assertThat(returns.parcelStates(number)).containsExactly("IN_TRANSIT");
    assertThat(returns.instance(number)).isWaitingAt("CallActivity_LateParcel");
  }

  @Test
  @DisplayName("RET-09 withdrawn before the difference is paid: nothing shipped, goods go home")
  void during_the_price_difference() {
    CaseNumber number = returns.open(exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    ProcessInstance process = returns.instance(number);
    assertThat(process).isWaitingAt("Gateway_AwaitDifference");

    withdraw(number);

    assertThat(returns.clock(number, "payDifference")).isEqualTo("CANCELLED");
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER))
        .containsExactly("{1=1}");
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
    assertThat(returns.openPieces(number, LAMPS)).isEqualTo(2);
    assertThatThrownBy(() -> exchange.differencePaid(number, "too late"))
        .isInstanceOf(Problem.class);
    assertOver(number);
  }

  @Test
  @DisplayName(
      "RET-09 a difference paid by hand goes back by finance when the exchange is withdrawn")
  void paid_by_hand() {
    CaseNumber number = returns.open(exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    exchange.differencePaid(number, "till 7");
    withdraw(number);
    returns.settle(number);

    assertThat(returns.task(number, "Task_RefundManually")).isNotNull();
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
  }

  @Test
  @DisplayName("RFD-01 withdrawn before finance approved: the reserve is released, nothing is paid")
  void during_finance_approval() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    assertThat(returns.task(number, "Task_ApproveRefund")).isNotNull();

    withdraw(number);

    assertThat(returns.task(number, "Task_ApproveRefund")).isNull();
    assertThat(returns.ledger(number)).containsExactly("RESERVE 4000", "RELEASE 4000");
    assertThat(returns.lineOf(number, 1).money()).isEqualTo(MoneyState.NONE);
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertOver(number);
  }

  @Test
  @DisplayName("RFD-01 taken up again after the goods went home: they must come back once more")
  void reopened_after_goods_went_home() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    withdraw(number);

    reopen.reopen(number, "I do want to return it.", null);
    returns.approve(number);

    assertThat(returns.lineOf(number, 1).acceptedQuantity()).isZero();
    assertThat(returns.paid(number)).isZero();
    assertThat(returns.instance(number)).isWaitingAt("CallActivity_ReturnShipment");
  }

  @Test
  @DisplayName("LOG-07 withdrawn, and the carrier brings the parcel back: nothing was lost")
  void turned_round_after_withdrawal() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.IN_TRANSIT);
    withdraw(number);
    returns.parcel(number, ParcelStatus.RETURN_TO_SENDER);
    driver.fireTimer(number, "Timer_TransitTermOver");
    driver.fireTimer(number, "Timer_SearchTermOver");

    assertThat(returns.mails(number)).doesNotContain("lateLost");
    assertOver(number);
  }

  private void withdraw(CaseNumber number) {
    withdraw.withdraw(number, "Changed my mind.", null);
    driver.runJobs(number);
  }

  private void assertOver(CaseNumber number) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.WITHDRAWN);
    assertThat(returns.runningClocks(number)).isEmpty();
    assertThat(returns.paid(number)).isZero();
    assertThat(returns.mails(number)).containsOnlyOnce("withdrawn").doesNotHaveDuplicates();
    assertThat(driver.instances(number)).isEmpty();
  }
}
