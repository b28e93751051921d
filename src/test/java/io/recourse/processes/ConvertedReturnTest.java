package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.ConvertCase;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request that becomes one of another type, wherever it stands. */
@RecourseTest
class ConvertedReturnTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired ConvertCase convert;
  @Autowired WithdrawCase withdraw;

  @Test
  @DisplayName("Converted before finance approved: the money is free again, and so are the pieces")
  void reserved_refund_is_released() {
    CaseNumber number = atFinance();
    convert.convert(number, CaseType.REPAIR, "Wants it mended.", null);

    assertThat(returns.ledger(number)).containsExactly("RESERVE 4000", "RELEASE 4000");
    assertThat(returns.runningClocks(number)).containsExactly("diagnoseRepair");
    assertThat(driver.waitsAt(number)).contains("Task_DiagnoseRepair");
    assertThat(driver.waitsAt(number)).doesNotContain("Task_ApproveRefund");

    convert.convert(number, CaseType.RETURN, "No, the money.", null);
    returns.approve(number);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("While money moves a case is neither converted nor withdrawn, and says why")
  void running_refund() {
    CaseNumber number = atFinance();
    returns.finish(
        number,
        "Task_ApproveRefund",
        "finance",
        java.util.Map.of("decision", "approve", "note", "ok"));

    assertThatThrownBy(() -> convert.convert(number, CaseType.REPAIR, "Mend it.", null))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> withdraw.withdraw(number, "No.", null)).isInstanceOf(Problem.class);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("An exchange that becomes a return before the decision is judged anew and pays")
  void exchange_to_return_undecided() {
    CaseNumber number = returns.open(CaseType.EXCHANGE, exchange(LAMPS, 1, "LAMP"));
    driver.runJobs(number);
    convert.convert(number, CaseType.RETURN, "Wants the money.", null);
    returns.approve(number);
    assertPaysOnly(number);
  }

  @Test
  @DisplayName("An exchange that becomes a return on the road pays and sends no replacement")
  void exchange_to_return_on_the_road() {
    CaseNumber number = returns.open(CaseType.EXCHANGE, exchange(LAMPS, 1, "LAMP"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.IN_TRANSIT);
    convert.convert(number, CaseType.RETURN, "Wants the money.", null);
    returns.approve(number);
    assertPaysOnly(number);
  }

  @Test
  @DisplayName("An exchange whose difference is awaited becomes a return and pays")
  void exchange_to_return_awaiting_difference() {
    CaseNumber number = returns.open(CaseType.EXCHANGE, exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    assertThat(driver.waitsAt(number)).contains("Gateway_AwaitDifference");
    convert.convert(number, CaseType.RETURN, "Too dear.", null);
    returns.approve(number);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(returns.runningClocks(number)).isEmpty();
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("A return that becomes an exchange sends the replacement and pays nothing")
  void return_to_exchange() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.SIZE));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.IN_TRANSIT);
    convert.convert(number, CaseType.EXCHANGE, "Another one, please.", null);
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    assertThat(returns.lineOf(number, 1).remedy()).isEqualTo(Remedy.EXCHANGE);
    assertThat(returns.paid(number)).isZero();
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{1=1}");
  }

  @Test
  @DisplayName("Settled lines are not converted: what was paid stays bound")
  void settled_is_not_converted() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED), exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, ReturnsFixture.found(CUPS, 1, 1), ReturnsFixture.found(LAMPS, 1, 1));
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1500);

    assertThatThrownBy(() -> convert.convert(number, CaseType.REPAIR, "Mend it.", null))
        .isInstanceOf(Problem.class);
    assertThat(returns.openPieces(number, CUPS)).isEqualTo(2);
  }

  private void assertPaysOnly(CaseNumber number) {
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    assertThat(returns.lineOf(number, 1).remedy()).isEqualTo(Remedy.REFUND);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(driver.instances(number)).isEmpty();
  }

  private CaseNumber atFinance() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    assertThat(returns.task(number, "Task_ApproveRefund")).isNotNull();
    return number;
  }

  private CaseStatus status(CaseNumber number) {
    return cases.get(number).deriveStatus();
  }
}
