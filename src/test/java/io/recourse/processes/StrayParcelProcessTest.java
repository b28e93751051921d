package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Disposition;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.NewCase;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.strayparcels.process.StrayParcelElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Parcels that arrive when their case has gone on without them. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrayParcelProcessTest {

  private static final String TASK = StrayParcelElements.SEE_TO_STRAY_PARCEL;

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(StrayParcelElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("LOG-02 a parcel on a label that was void is seen, told, taken in and refunded")
  void on_a_void_label_taken_in() {
    CaseNumber number = expired();
    returns.parcel(number, ParcelStatus.DELIVERED);

    assertThat(returns.task(number, TASK)).isNotNull();
    assertThat(returns.mails(number)).containsOnlyOnce("strayParcel");
    assertThat(returns.events(number)).contains("ParcelMoved");
    assertThat(cases.get(number).state().next().step()).isEqualTo("strayParcel");
    returns.finish(number, TASK, "warehouse", Map.of("decision", "takeIn"));
    returns.approve(number);
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(1500);
    assertThat(returns.parcelsTo(number, ParcelDirection.RETURN)).as("no second label").hasSize(1);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertOver(number);
  }

  @Test
  @DisplayName("LOG-02 a parcel on a label that was void goes home when nobody sees to it")
  void on_a_void_label_by_default() {
    CaseNumber number = expired();
    returns.parcel(number, ParcelStatus.DELIVERED);
    driver.fireTimer(number, "Timer_StrayOverdue");

    assertThat(returns.clock(number, "strayParcel")).isEqualTo("BREACHED");
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER))
        .containsExactly("{1=1}");
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
    assertThat(returns.mails(number)).containsOnlyOnce("strayHome");
    assertThat(returns.paid(number)).isZero();
    assertThat(status(number)).isEqualTo(CaseStatus.EXPIRED);
    assertOver(number);
  }

  @Test
  @DisplayName("LOG-02 pieces asked for again elsewhere are not taken in; they can go home")
  void asked_for_elsewhere() {
    CaseNumber number = expired();
    returns.open(cases.get(number).orderNumber(), null, line(CUPS, 3, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);

    assertThatThrownBy(
            () -> returns.finish(number, TASK, "warehouse", Map.of("decision", "takeIn")))
        .isInstanceOf(Problem.class);
    returns.finish(number, TASK, "warehouse", Map.of("decision", "sendHome"));
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertOver(number);
  }

  @Test
  @DisplayName("RET-10 lost, then found before finance approved: inspected, the refund stands")
  void lost_then_found() {
    CaseNumber number = open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.LOST);
    assertThat(returns.task(number, "Task_ApproveRefund")).isNotNull();
    returns.parcel(number, ParcelStatus.DELIVERED);

    assertThatThrownBy(
            () -> returns.finish(number, TASK, "warehouse", Map.of("decision", "sendHome")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(
            () -> returns.finish(number, TASK, "warehouse", Map.of("decision", "takeIn")))
        .isInstanceOf(Problem.class);
    found(number);
    returns.settle(number);

    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.DISPOSED);
    assertThat(returns.lineOf(number, 1).inspection().disposition()).isEqualTo(Disposition.RESTOCK);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertOver(number);
  }

  @Test
  @DisplayName("RET-10 found after the case was closed: disposed of once, nothing is paid twice")
  void found_after_closing() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.LOST);
    returns.settle(number);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    returns.parcel(number, ParcelStatus.DELIVERED);
    found(number);

    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.DISPOSED);
    assertThat(returns.paid(number)).isEqualTo(1500);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertOver(number);
  }

  private CaseNumber open(NewCase.Line line) {
    CaseNumber number = returns.open(line);
    walked.add(number.value());
    return number;
  }

  private CaseNumber expired() {
    CaseNumber number = open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    driver.fireTimer(number, "Timer_SendTermOver");
    assertThat(status(number)).isEqualTo(CaseStatus.EXPIRED);
    assertThat(returns.parcelStates(number)).containsExactly("VOIDED");
    return number;
  }

  private void found(CaseNumber number) {
    returns.finish(
        number,
        TASK,
        "warehouse",
        Map.of("decision", "takeIn", "grade", "B", "disposition", "RESTOCK"));
  }

  private void assertOver(CaseNumber number) {
    assertThat(driver.instances(number)).isEmpty();
    assertThat(returns.runningClocks(number)).isEmpty();
    assertThat(cases.get(number).state().next().step()).isNull();
  }

  private CaseStatus status(CaseNumber number) {
    return cases.get(number).deriveStatus();
  }
}
