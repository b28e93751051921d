package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.found;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.settlement.PrepareExchange;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases whose lines end differently: refunded, exchanged, sent back, in parts. */
@RecourseTest
class MixedReturnTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired WithdrawCase withdraw;
  @Autowired PrepareExchange exchange;

  @Test
  @DisplayName("RET-01 RET-09 one line refunded in part, one exchanged, one sent back whole")
  void each_line_its_own_way() {
    CaseNumber number = arrived("LAMP");
    returns.inspect(number, found(CUPS, 3, 2), found(LAMPS, 1, 1), found(PEN, 1, 0));
    returns.settle(number);

    assertThat(returns.ledger(number)).containsExactly("RESERVE 3000", "SETTLE 3000");
    assertThat(returns.lineOf(number, 1).money()).isEqualTo(MoneyState.SETTLED);
    assertThat(returns.lineOf(number, 2).money()).isEqualTo(MoneyState.NONE);
    assertThat(returns.lineOf(number, 2).goods()).isEqualTo(GoodsState.DISPOSED);
    assertThat(returns.lineOf(number, 3).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER))
        .containsExactly("{1=1, 3=1}");
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{2=1}");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.openPieces(number, CUPS)).isEqualTo(1);
    assertThat(returns.openPieces(number, LAMPS)).isEqualTo(1);
    assertThat(returns.openPieces(number, PEN)).isEqualTo(1);
    assertThat(returns.mails(number))
        .containsExactlyInAnyOrder(
            "receipt", "label", "received", "sentBack", "refunded", "replacement", "outcome");
  }

  @Test
  @DisplayName("RET-01 RET-09 the refund does not wait for the difference, closing waits for both")
  void refund_beside_a_waiting_exchange() {
    CaseNumber number = arrived("LAMP-XL");
    returns.inspect(number, found(CUPS, 3, 3), found(LAMPS, 1, 1), found(PEN, 1, 0));
    returns.settle(number);
    ProcessInstance process = returns.instance(number);
    assertThat(returns.paid(number)).isEqualTo(4500);
    assertThat(process).isWaitingAt("Gateway_AwaitDifference");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    assertThatThrownBy(() -> withdraw.withdraw(number, "All of it.", null))
        .as("money has moved")
        .isInstanceOf(Problem.class);

    exchange.differencePaid(number, "till-9");
    driver.runJobs(number);

    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{2=1}");
    assertThat(returns.paid(number)).isEqualTo(4500);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-01 unpaid beside a settled refund: the exchange is refunded on its own, once")
  void second_refund_of_the_case() {
    CaseNumber number = arrived("LAMP-XL");
    returns.inspect(number, found(CUPS, 3, 3), found(LAMPS, 1, 1), found(PEN, 1, 1));
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(5400);

    driver.fireTimer(number, "Timer_DifferenceOverdue");
    returns.settle(number);

    assertThat(returns.ledger(number))
        .containsExactly("RESERVE 5400", "SETTLE 5400", "RESERVE 4000", "SETTLE 4000");
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-01 fewer pieces than announced: told at once, what arrived is settled")
  void short_receipt() {
    CaseNumber number = arrived("LAMP");
    returns.inspect(number, found(CUPS, 2, 2), found(LAMPS, 1, 1), found(PEN, 0, 0));
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(3000);
    assertThat(returns.lineOf(number, 3).goods()).isEqualTo(GoodsState.SHORT);
    assertThat(returns.openPieces(number, PEN)).isEqualTo(1);
    assertThat(returns.openPieces(number, CUPS)).isEqualTo(1);
    assertThat(returns.mails(number)).containsOnlyOnce("short").doesNotContain("sentBack");
  }

  private CaseNumber arrived(String wanted) {
    CaseNumber number =
        returns.open(
            line(CUPS, 3, Reason.UNWANTED),
            exchange(LAMPS, 1, wanted),
            line(PEN, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }
}
